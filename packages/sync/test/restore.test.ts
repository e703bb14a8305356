import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoardUpdate, createRestoreUpdate, readBoardMap } from '../src/index.ts'
import { openTwoNotes, twoNotes } from './twoNotes.ts'
import { copyNote, removeNote, setText, typeAt } from './wallGestures.ts'
import { exchange, openReplica, type WallReplica } from './wallReplica.ts'

function restore(replica: WallReplica, version: Uint8Array): Uint8Array {
  const update = createRestoreUpdate(replica.doc, version)
  if (update === undefined) throw new Error('there is nothing to restore')
  Y.applyUpdate(replica.doc, update, 'network')
  return update
}

function textsOf({ doc }: WallReplica): string[] {
  return readBoardMap(doc)
    .notes.map(({ text }) => text)
    .sort()
}

it('[Y20] brings back notes, arrows, words and the title, and takes away what came later', () => {
  const replica = openTwoNotes()
  replica.edit(removeNote('how'))
  replica.edit(copyNote('who', 'late', 900))
  replica.edit(setText('who', 'Something else'))
  replica.doc.getMap('meta').set('title', 'Another title')
  restore(replica, twoNotes)
  expect(textsOf(replica)).toEqual(['Refinement', 'START END'])
  expect(readBoardMap(replica.doc)).toEqual(readBoardMap(openTwoNotes().doc))
  expect(replica.shape('a-who-how')).toBeDefined()
})

it('[Y20] brings back what a delete set of fifteen bytes has wiped out', () => {
  const replica = openTwoNotes()
  const [client, structs] = [...replica.doc.store.clients][0]!
  const end = (structs.at(-1)?.id.clock ?? 0) + (structs.at(-1)?.length ?? 0)
  const wipe = new Uint8Array([0, 1, client, 1, 0, ...(end < 128 ? [end] : [(end % 128) + 128, end >> 7])])
  Y.applyUpdate(replica.doc, wipe, 'network')
  expect(textsOf(replica)).toEqual([])
  restore(replica, twoNotes)
  expect(textsOf(replica)).toEqual(['Refinement', 'START END'])
  expect(replica.text('who')).toBe('START END')
})

it('[Y20] restores records and fields that only a newer version understands', () => {
  const replica = openTwoNotes()
  const records = replica.doc.getMap<unknown>('records')
  const votes = new Y.Array<string>()
  votes.push(['Anna'])
  records.set(
    'shape:poll',
    new Y.Map<unknown>([
      ['type', 'poll'],
      ['votes', votes],
      ['inner', new Y.Map([['a', 1]])],
    ]),
  )
  const words = new Y.Text()
  ;(records.get('shape:poll') as Y.Map<unknown>).set('words', words)
  words.insert(0, 'bold', { b: true })
  ;(records.get('shape:who') as Y.Map<unknown>).set('meta.mood', 'sunny')
  const before = records.toJSON()
  const version = Y.encodeStateAsUpdate(replica.doc)

  ;((records.get('shape:poll') as Y.Map<unknown>).get('inner') as Y.Map<unknown>).set('a', 2)
  votes.push(['Bo'])
  words.insert(4, ' and more')
  ;(records.get('shape:who') as Y.Map<unknown>).delete('meta.mood')
  records.set('shape:new-poll', new Y.Map([['type', 'poll']]))
  restore(replica, version)
  expect(records.toJSON()).toEqual(before)
  expect(((records.get('shape:poll') as Y.Map<unknown>).get('words') as Y.Text).toDelta()).toEqual([
    { insert: 'bold', attributes: { b: true } },
  ])
  records.delete('shape:poll')
  restore(replica, version)
  expect(records.toJSON()).toEqual(before)
})

it('[Y16] writes only what differs, and nothing where nothing does', () => {
  expect(createRestoreUpdate(openTwoNotes().doc, twoNotes)).toBeUndefined()
  const replica = openTwoNotes()
  replica.edit(typeAt('who', 5, '!'))
  expect(restore(replica, twoNotes).byteLength).toBeLessThan(30)
})

it('[Y17] keeps the words that somebody writes elsewhere in a note at the same moment', () => {
  const [one, other] = [openTwoNotes(), openTwoNotes()]
  one.edit(setText('who', 'START something END'))
  exchange(one, other)
  const update = createRestoreUpdate(one.doc, twoNotes)!
  other.edit(typeAt('who', 19, '!'))
  Y.applyUpdate(one.doc, update, 'network')
  exchange(one, other)
  expect([one.text('who'), other.text('who')]).toEqual(['START END!', 'START END!'])
})

it('[Y17] lets a note stay into which somebody writes while a version without it is restored', () => {
  const [one, other] = [openTwoNotes(), openTwoNotes()]
  one.edit(copyNote('who', 'late', 900))
  exchange(one, other)
  const update = createRestoreUpdate(one.doc, twoNotes)!
  other.edit(setText('late', 'Still needed'))
  Y.applyUpdate(one.doc, update, 'network')
  exchange(one, other)
  expect(textsOf(one)).toEqual(['Refinement', 'START END', 'Still needed'])
  expect(textsOf(other)).toEqual(textsOf(one))
})

it('[Y18] is taken back by restoring how it was right before', () => {
  const replica = openTwoNotes()
  replica.edit(removeNote('how'))
  replica.edit(setText('who', 'Later'))
  const before = Y.encodeStateAsUpdate(replica.doc)
  restore(replica, twoNotes)
  restore(replica, before)
  expect(textsOf(replica)).toEqual(['Later'])
  expect(replica.shape('a-who-how')).toBeUndefined()
})

it('[Y18] leaves undo and redo of everybody what they were: one’s own work and nothing else', () => {
  const replica = openTwoNotes()
  replica.edit(setText('how', 'Mine'))
  restore(replica, twoNotes)
  replica.undo()
  expect(replica.text('how')).toBe('Refinement')
  replica.edit(setText('how', 'Mine again'))
  replica.undo()
  expect(replica.text('how')).toBe('Refinement')
})

it('[Y19] is not undone by somebody who was away and comes back', () => {
  const [one, away] = [openTwoNotes(), openTwoNotes()]
  one.edit(removeNote('how'))
  exchange(one, away)
  away.edit(setText('who', 'Written far away'))
  restore(one, twoNotes)
  exchange(one, away)
  expect(textsOf(one)).toEqual(['Refinement', 'Written far away'])
  expect(textsOf(away)).toEqual(textsOf(one))
})

it('[Y19] changes neither the document it is made from nor its client ids', () => {
  const replica = openTwoNotes()
  replica.edit(setText('who', 'Later'))
  const before = Y.encodeStateAsUpdate(replica.doc)
  const update = createRestoreUpdate(replica.doc, twoNotes)!
  expect(Y.encodeStateAsUpdate(replica.doc)).toEqual(before)
  const writers = [...Y.parseUpdateMeta(update).from.keys()]
  expect(writers).toHaveLength(1)
  expect(replica.doc.store.clients.has(writers[0]!)).toBe(false)
})

it('[Y20] empties a board that was empty', () => {
  const empty = createBoardUpdate({ ...readBoardMap(openTwoNotes().doc), notes: [], arrows: [], frames: [] })
  const replica = openReplica(twoNotes)
  restore(replica, empty)
  expect(textsOf(replica)).toEqual([])
  expect(replica.shape('frame')).toBeUndefined()
})
