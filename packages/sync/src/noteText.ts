import { fromPlainText, toPlainText } from '@pathwall/canvas-schema'
import { MAP_LIMITS, fitNoteText } from '@pathwall/domain'
import type { TLNoteShape } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { replacementOf } from './textReplacement.ts'

/** Holds the text of a note, a Y.Text; never written as a plain value. */
export const TEXT_KEY = 'text'

/** A note with this text and the size that follows from it, the same for everybody without a DOM. */
export function withNoteText(note: TLNoteShape, text: string): TLNoteShape {
  const shown = asNoteText(text)
  const { fontSize, height } = fitNoteText(shown)
  const richText = toPlainText(note.props.richText) === shown ? note.props.richText : fromPlainText(shown)
  return { ...note, props: { ...note.props, richText, fontSizeAdjustment: fontSize, growY: Math.max(0, height - 200) } }
}

/**
 * A text as notes can hold it: not longer than a map file allows, so that a wall can be read back from its file, and
 * without halves of characters, which do not survive the wire.
 */
export function asNoteText(text: string): string {
  return text
    .slice(0, MAP_LIMITS.textLength)
    .replaceAll(/[\uD800-\uDBFF]$/g, '')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
}

/** The text as every device shows it; empty when a hostile or old document holds none. */
export function readNoteText(stored: Y.Map<unknown>): string {
  const text = stored.get(TEXT_KEY)
  return text instanceof Y.Text ? asNoteText(text.toString()) : ''
}

/** Changes the shared text so that it shows `next`, by the smallest difference: what others type beside it stays. */
export function writeNoteText(stored: Y.Map<unknown>, next: string): void {
  const now = readNoteText(stored)
  const { start, end, text } = replacementOf(now, asNoteText(next))
  if (start === end && text === '') return
  const shared = sharedTextOf(stored)
  // Foreign content inside the text takes up places that its letters do not show.
  if (shared.length !== shared.toString().length) {
    shared.delete(0, shared.length)
    shared.insert(0, asNoteText(next))
    return
  }
  if (end > start) shared.delete(start, end - start)
  if (text !== '') shared.insert(start, text)
}

function sharedTextOf(stored: Y.Map<unknown>): Y.Text {
  const text = stored.get(TEXT_KEY)
  if (text instanceof Y.Text) return text
  const made = new Y.Text()
  stored.set(TEXT_KEY, made)
  return made
}
