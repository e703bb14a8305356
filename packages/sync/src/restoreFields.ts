import { isSameJson } from '@pathwall/domain'
import * as Y from 'yjs'
import { replacementOf } from './textReplacement.ts'

type Fields = Y.Map<unknown>

/** Gives a shared map the content of another document's, whatever that is, but for one key; what is alike is not written. */
export function restoreFields(from: Fields, to: Fields, besides?: string): void {
  for (const [key, earlier] of from.entries()) if (key !== besides) restoreValue(to, key, earlier)
  for (const key of to.keys()) if (key !== besides && !from.has(key)) to.delete(key)
}

/** Gives a key of a shared map the value of another document's. Shared maps and texts stay, and their content changes. */
export function restoreValue(to: Fields, key: string, earlier: unknown): void {
  const now = to.get(key)
  if (earlier instanceof Y.Map && now instanceof Y.Map) restoreFields(earlier as Fields, now as Fields)
  else if (isText(earlier) && isText(now)) restoreText(earlier, now)
  else if (!isSame(earlier, now)) to.set(key, earlier instanceof Y.AbstractType ? earlier.clone() : earlier)
}

function restoreText(from: Y.Text, to: Y.Text): void {
  const [earlier, now] = [piecesOf(from), piecesOf(to)]
  if (isSameJson(earlier, now)) return
  if (![...earlier, ...now].every(isPlain)) {
    to.delete(0, to.length)
    to.applyDelta(earlier)
    return
  }
  const { start, end, text } = replacementOf(to.toString(), from.toString())
  if (end > start) to.delete(start, end - start)
  if (text !== '') to.insert(start, text)
}

interface Piece {
  insert?: unknown
  attributes?: unknown
}

/** A text piece by piece, with shared types inside it as what they hold. */
function piecesOf(text: Y.Text): Piece[] {
  return (text.toDelta() as Piece[]).map((piece) =>
    piece.insert instanceof Y.AbstractType ? { ...piece, insert: piece.insert.toJSON() as unknown } : piece,
  )
}

function isPlain({ insert, attributes }: Piece): boolean {
  return typeof insert === 'string' && attributes === undefined
}

function isText(value: unknown): value is Y.Text {
  return value instanceof Y.Text && !(value instanceof Y.XmlText)
}

function isSame(a: unknown, b: unknown): boolean {
  if (a instanceof Y.AbstractType && b instanceof Y.AbstractType)
    return a.constructor === b.constructor && isSameJson(a.toJSON(), b.toJSON())
  return !(a instanceof Y.AbstractType) && !(b instanceof Y.AbstractType) && isSameJson(a, b)
}
