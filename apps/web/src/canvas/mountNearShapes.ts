import { atom, computed, isUninitialized, type Editor, type TLShapeId } from 'tldraw'
import { chooseMounted, type Mounted } from './chooseMounted.ts'

/** As long as a wall has no more shapes, all of them stay mounted: nothing has to be put in while the view moves. */
const ALL_UP_TO = 400

const NONE: Mounted<TLShapeId> = { ids: new Set(), isBehind: false }
const limited = new WeakSet<Editor>()

/**
 * Lets the canvas mount only what lies in the view and around it. tldraw mounts every shape and hides those out of view,
 * and each of them costs at every change of any other: letters would come late on a wall of thousands. Many that come into
 * view at once are mounted over several frames. To be called before the canvas is rendered; again, it does nothing.
 */
export function mountNearShapes(editor: Editor): void {
  if (limited.has(editor)) return
  limited.add(editor)
  const allShapes = editor.getRenderingShapes.bind(editor)
  const frame = atom('frame of mounting', 0)
  const mounted = computed<Mounted<TLShapeId>>('mounted shapes', (before) => {
    frame.get()
    return chooseMounted(
      [...editor.getCurrentPageShapeIds()].map((id) => ({ id, bounds: editor.getShapePageBounds(id) })),
      editor.getViewportPageBounds(),
      isUninitialized(before) ? NONE : before,
    )
  })
  const shown = computed('shapes to render', () => {
    const shapes = allShapes()
    if (shapes.length <= ALL_UP_TO) return shapes
    const { ids } = mounted.get()
    // What one works on is mounted wherever it is.
    const own = [editor.getEditingShapeId(), editor.getOnlySelectedShapeId()]
    return shapes.filter(({ id }) => ids.has(id) || own.includes(id))
  })
  editor.getRenderingShapes = () => shown.get()
  editor.on('tick', () => {
    if (mounted.get().isBehind) frame.update((count) => count + 1)
  })
}
