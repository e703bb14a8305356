import type { Editor, TLShape, Vec } from 'tldraw'
import { isFrame, isPhase } from './wallShapes.ts'

/**
 * Lets only frames and phases be asked whether what is dragged lies over them. tldraw asks every shape of the wall, many
 * times in a second, and then leaves out all that take nothing: on a wall of thousands a drag would stutter.
 */
export function findDropTarget(editor: Editor): void {
  editor.getDraggingOverShape = (point: Vec, dragged: TLShape[]) => {
    const ids = new Set(dragged.map(({ id }) => id))
    return editor
      .getCurrentPageShapesSorted()
      .findLast(
        (shape) =>
          (isFrame(shape) || isPhase(shape)) &&
          !shape.isLocked &&
          !ids.has(shape.id) &&
          editor.isPointInShape(shape, point, { hitInside: true }),
      )
  }
}
