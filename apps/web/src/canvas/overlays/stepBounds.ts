import type { Step } from '@pathwall/analyzer'
import { toShapeId } from '@pathwall/canvas-schema'
import { Box, type Editor } from 'tldraw'
import { isFrame } from '../wallShapes.ts'

const PADDING = 18

/** Around a step's notes and the controls that stand at it; where a frame says what the step is, around the frame. */
export function stepBounds(editor: Editor, step: Step, controls: readonly string[]): Box | undefined {
  const boxes = [...step.notes, ...controls].flatMap((id) => editor.getShapePageBounds(toShapeId(id)) ?? [])
  if (boxes.length === 0) return undefined
  const around = Box.Common(boxes)
  const frame = step.source === 'frame' ? frameOf(editor, step) : undefined
  if (frame === undefined) return around.expandBy(PADDING)
  return frame.contains(around) ? frame : Box.Common([frame, around.expandBy(PADDING)])
}

/** Without the frame's name, which stands above it. */
function frameOf(editor: Editor, step: Step): Box | undefined {
  const parent = editor.getShapeParent(toShapeId(step.notes[0] ?? ''))
  if (parent === undefined || !isFrame(parent)) return undefined
  const { x, y } = editor.getShapePageTransform(parent).point()
  return new Box(x, y, parent.props.w, parent.props.h)
}
