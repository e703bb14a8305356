import type { Editor, JsonObject, TLShapeId } from 'tldraw'
import { isNote } from './wallShapes.ts'

/** What a note says about itself beside its kind, its words and its place. */
export type NoteFact = 'column' | 'lane' | 'group' | 'onArrow' | 'pinned'

/** Changes such facts; undefined takes one away, which tldraw's own update of shapes cannot. */
export function changeNoteFacts(
  editor: Editor,
  id: TLShapeId,
  changes: { [fact in NoteFact]?: JsonObject[string] | undefined },
): void {
  const note = editor.getShape(id)
  if (!isNote(note)) return
  const entries = Object.entries(changes)
  if (entries.every(([fact, value]) => note.meta[fact] === value)) return
  const meta: JsonObject = { ...note.meta }
  for (const [fact, value] of entries) {
    if (value === undefined) delete meta[fact]
    else meta[fact] = value
  }
  editor.store.update(id, (record) => ({ ...record, meta }))
}
