import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { isPhase } from './wallShapes.ts'

const chosen = new WeakMap<Editor, Set<TLShapeId>>()

/**
 * Says that shapes belong to a phase, wherever they lie: the next step of a full phase stands where the following phase
 * begins, until the phase has grown around it. Without this the wall's rules would go by the place.
 */
export function putIntoPhase(editor: Editor, ids: readonly TLShapeId[], phaseId: TLShape['parentId']): void {
  const strays = ids.filter((id) => editor.getShape(id)?.parentId !== phaseId)
  if (strays.length === 0) return
  const known = chosen.get(editor) ?? new Set()
  for (const id of strays) known.add(id)
  chosen.set(editor, known)
  editor.reparentShapes(strays, phaseId)
}

/** Whether a shape's phase was chosen since the rules last asked; asking uses the answer up. */
export function takeChosenPhase(editor: Editor, id: TLShapeId): boolean {
  return chosen.get(editor)?.delete(id) ?? false
}

/** The phase in which a shape lies, directly or in a frame. */
export function phaseIdOf(editor: Editor, shape: TLShape | undefined): TLShapeId | undefined {
  return shape && editor.findShapeAncestor(shape, (ancestor) => isPhase(ancestor))?.id
}
