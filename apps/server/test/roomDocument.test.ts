import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { RoomDocument } from '../src/rooms/roomDocument.ts'
import { encodeStep2 } from '../src/rooms/serverFrames.ts'

const EMPTY = Y.encodeStateVector(new Y.Doc())

function aDocument(): Y.Doc {
  const doc = new Y.Doc()
  for (const key of ['a', 'b', 'c']) doc.getMap('records').set(key, key)
  doc.getMap('records').delete('b')
  return doc
}

it('[S27] hands what was stored in one piece to who has nothing, and knows what is in it, before it is a document', () => {
  const author = aDocument()
  const snapshot = Y.encodeStateAsUpdate(author)
  const document = new RoomDocument({ snapshot, updates: [], seq: 3 })
  expect(Y.decodeStateVector(document.stateVector())).toEqual(Y.decodeStateVector(Y.encodeStateVector(author)))
  expect(document.encodeAnswer(EMPTY)).toEqual(encodeStep2(snapshot))
  expect(document.knownEncoding).toBe(snapshot)
  expect(document.doc.getMap('records').toJSON()).toEqual({ a: 'a', c: 'c' })
  expect(document.knownEncoding).toBe(snapshot)
})

it('[S27] has what came after it was loaded as well, whoever asked first', () => {
  const author = aDocument()
  const document = new RoomDocument({ snapshot: Y.encodeStateAsUpdate(author), updates: [], seq: 3 })
  document.encodeAnswer(EMPTY)
  const before = Y.encodeStateVector(author)
  author.getMap('records').set('d', 'd')
  expect(document.apply([Y.encodeStateAsUpdate(author, before)]).failed).toEqual([])
  const reader = new Y.Doc()
  Y.applyUpdate(reader, document.encode())
  expect(reader.getMap('records').toJSON()).toEqual({ a: 'a', c: 'c', d: 'd' })
  expect(Y.decodeStateVector(document.stateVector())).toEqual(Y.decodeStateVector(Y.encodeStateVector(author)))
})

it('says of something stored that is no update that it is damaged, and keeps the rest', () => {
  let damages = 0
  const stored = {
    snapshot: undefined,
    updates: [new Uint8Array([1, 2, 3]), Y.encodeStateAsUpdate(aDocument())],
    seq: 2,
  }
  const document = new RoomDocument(stored, () => damages++)
  expect([damages, document.isDamaged]).toEqual([1, true])
  expect(document.doc.getMap('records').toJSON()).toEqual({ a: 'a', c: 'c' })
  const alone = new RoomDocument({ snapshot: new Uint8Array([1, 2, 3]), updates: [], seq: 1 }, () => damages++)
  expect([damages, alone.isDamaged]).toEqual([2, true])
})
