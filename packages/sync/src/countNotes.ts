import * as Y from 'yjs'
import { boardRoots } from './boardDocument.ts'
import { isGone } from './gone.ts'

/** How many notes a document holds that are not deleted. Quick: nothing else is read of them, nor is it validated. */
export function countNotes(doc: Y.Doc): number {
  let count = 0
  for (const record of boardRoots(doc).records.values())
    if (record instanceof Y.Map && record.get('type') === 'note' && !isGone(record)) count++
  return count
}
