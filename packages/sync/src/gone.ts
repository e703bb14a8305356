import type * as Y from 'yjs'
import { readNoteText } from './noteText.ts'

/**
 * Marks a deleted note or frame. It stays in the document: a frame so that notes put into it at the same moment do not
 * fly off, a note so that words written into it at the same moment are not lost. What its author saw is deleted: a note
 * whose text is another one is not gone.
 */
export const GONE_KEY = 'gone'

/** Types that leave a mark; records of other types are taken out of the document. */
const LEAVES_MARK = ['note', 'frame', 'group']

export function leavesMark(type: unknown): boolean {
  return LEAVES_MARK.some((known) => known === type)
}

/** Marks a record as deleted by somebody who saw this text on it; undefined for one that is no note. */
export function markGone(stored: Y.Map<unknown>, seenText: string | undefined): void {
  stored.set(GONE_KEY, seenText === undefined ? true : fingerprint(seenText))
}

export function isGone(stored: Y.Map<unknown>): boolean {
  const mark = stored.get(GONE_KEY)
  return mark === true || (typeof mark === 'string' && mark === fingerprint(readNoteText(stored)))
}

/** To be called with every change of a record that is shown, so that a mark that did not hold cannot come to hold later. */
export function unmarkGone(stored: Y.Map<unknown>): void {
  if (stored.has(GONE_KEY)) stored.delete(GONE_KEY)
}

/** Length and FNV-1a hash: tells whether a text is still the one that somebody saw. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return `${text.length}:${(hash >>> 0).toString(36)}`
}
