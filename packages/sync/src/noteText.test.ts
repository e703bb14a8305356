import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { asNoteText, readNoteText, writeNoteText } from './noteText.ts'

function noteWith(text: string): Y.Map<unknown> {
  const stored = new Y.Doc().getMap<Y.Map<unknown>>('records').set('shape:n', new Y.Map<unknown>())
  stored.set('text', new Y.Text(text))
  return stored
}

function rawTextOf(stored: Y.Map<unknown>): string {
  return (stored.get('text') as Y.Text).toString()
}

it('[Y2] writes only what differs, so that what others type beside it stays', () => {
  const [a, b] = [noteWith('START END'), new Y.Doc()]
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a.doc!))
  const other = b.getMap<Y.Map<unknown>>('records').get('shape:n')!
  writeNoteText(a, 'START mine END')
  writeNoteText(other, 'START END theirs')
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a.doc!))
  expect(readNoteText(other)).toBe('START mine END theirs')
})

it('[Y6] shows of a giant text as much as a map file can hold, and keeps the rest through an edit', () => {
  const stored = noteWith('a'.repeat(100_000))
  expect(readNoteText(stored)).toHaveLength(2000)
  writeNoteText(stored, `X${'a'.repeat(1999)}`)
  expect(rawTextOf(stored)).toHaveLength(100_000)
  expect(rawTextOf(stored).slice(0, 3)).toBe('Xaa')
})

it('[Y8] writes no more than can be shown, and no halves of characters', () => {
  const stored = noteWith('')
  writeNoteText(stored, 'b'.repeat(3000))
  expect(rawTextOf(stored)).toBe('b'.repeat(2000))
  writeNoteText(stored, 'half \ud83d of one')
  expect(rawTextOf(stored)).toBe('half \ufffd of one')
  expect(asNoteText(`${'c'.repeat(1999)}😀`)).toBe('c'.repeat(1999))
})

it('[Y6] stays readable and writable when strangers put other things into the text', () => {
  const stored = noteWith('plain')
  const text = stored.get('text') as Y.Text
  text.insertEmbed(2, { image: 'x' })
  text.format(0, 2, { bold: true })
  expect(readNoteText(stored)).toBe('plain')
  writeNoteText(stored, 'plain again')
  expect(readNoteText(stored)).toBe('plain again')
  stored.set('text', 42)
  expect(readNoteText(stored)).toBe('')
  writeNoteText(stored, 'back')
  expect(readNoteText(stored)).toBe('back')
})
