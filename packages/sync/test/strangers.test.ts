import { colorOfKind, fromPlainText } from '@pathwall/canvas-schema'
import type { TLRecord } from '@tldraw/tlschema'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { boardRoots, readBoardMap } from '../src/index.ts'
import { openTwoNotes, twoNotes } from './twoNotes.ts'
import { moveShape, removeNote, setKind, setText } from './wallGestures.ts'
import { change, exchange, openReplica } from './wallReplica.ts'

type Records = Y.Map<unknown>

/** The board as somebody made it who writes what he likes. */
function tamper(write: (records: Records) => void): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, twoNotes)
  doc.transact(() => write(doc.getMap('records')))
  return Y.encodeStateAsUpdate(doc)
}

function fields(entries: Record<string, unknown>): Y.Map<unknown> {
  return new Y.Map(Object.entries(entries))
}

const storedNote = (records: Records) => records.get('shape:who') as Y.Map<unknown>

it('[Y6] sets aside a record that does not validate and shows the rest', () => {
  const update = tamper((records) => {
    records.set('shape:evil', 'not a record')
    records.set('shape:bad', fields({ type: 'note', pos: [Number.NaN, 'x'], index: 'a9' }))
    records.set('shape:future', fields({ type: 'hologram', pos: [0, 0], index: 'a9' }))
    records.set('camera:evil', fields({ type: 'note' }))
    storedNote(records).set('__proto__', { polluted: true })
    storedNote(records).set('meta.__proto__', { polluted: true })
    storedNote(records).set('text', 'no longer a shared text')
  })
  const replica = openReplica(update)
  expect(replica.shape('how')).toBeDefined()
  expect(replica.shape('who')).toBeDefined()
  expect(replica.shape('bad')).toBeUndefined()
  expect(replica.binding.setAside()).toBe(4)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  expect(readBoardMap(replica.doc).notes.map((note) => note.id)).toEqual(['who', 'how'])
  replica.edit(setText('who', 'still writable'))
  expect(replica.text('who')).toBe('still writable')
})

it('[Y6] tells how many records are set aside, when there are any and when that changes', () => {
  const told: number[] = []
  const replica = openReplica(
    tamper((records) => records.set('shape:evil', 'not a record')),
    { onSetAside: (count) => told.push(count) },
  )
  expect(told).toEqual([1])
  const records = replica.doc.getMap('records')
  replica.edit(moveShape('who', 77, 77))
  records.set('shape:future', fields({ type: 'hologram', pos: [0, 0], index: 'a9' }))
  records.delete('shape:evil')
  records.delete('shape:future')
  expect(told).toEqual([1, 2, 1, 0])
})

it('[Y6] keeps fields of a newer version through an edit', () => {
  const replica = openReplica(tamper((records) => storedNote(records).set('meta.mood', 'sunny')))
  replica.edit(moveShape('who', 77, 77))
  const stored = replica.doc.getMap<unknown>('records').get('shape:who') as Y.Map<unknown>
  expect(stored.get('meta.mood')).toBe('sunny')
  expect(stored.get('pos')).toEqual([77, 77, 'shape:phase:input'])
})

it('[Y6] lets no key of the document reach what the store keeps for itself', () => {
  const replica = openTwoNotes()
  const stranger = openTwoNotes()
  for (const id of ['document:document', 'page:page', 'instance:instance', 'shape:__proto__', '__proto__'])
    stranger.doc.getMap('records').set(id, fields({ type: 'note', index: 'a1' }))
  stranger.doc.getMap('records').delete('page:page')
  exchange(replica, stranger)
  expect(replica.store.has('page:page' as TLRecord['id'])).toBe(true)
  expect(replica.store.has('document:document' as TLRecord['id'])).toBe(true)
})

it('[Y6] sets a record with hundreds of fields aside', () => {
  const update = tamper((records) => {
    for (let n = 0; n < 300; n++) storedNote(records).set(`meta.m${n}`, n)
  })
  const replica = openReplica(update)
  expect(replica.shape('who')).toBeUndefined()
  expect(replica.shape('a-who-how')).toBeUndefined()
  expect(replica.binding.setAside()).toBe(1)
})

it('[Y6] holds out against places that lead nowhere, in circles, or out of the world', () => {
  const update = tamper((records) => {
    const note = (pos: unknown) => fields({ type: 'note', index: 'a9', pos })
    const frame = (pos: unknown, gone = false) =>
      fields({ type: 'frame', index: 'a9', pos, 'props.w': 1, 'props.h': 1, ...(gone ? { gone } : {}) })
    records.set('shape:lost', note([1, 2, 'shape:nowhere']))
    records.set('shape:self', frame([1, 2, 'shape:self']))
    records.set('shape:in-note', note([3, 4, 'shape:how']))
    records.set('shape:ring1', frame([1, 1, 'shape:ring2']))
    records.set('shape:ring2', frame([2, 2, 'shape:ring1'], true))
    records.set('shape:in-ring', note([5, 5, 'shape:ring1']))
    records.set('shape:far', frame([1e308, 0], true))
    records.set('shape:farther', frame([1e308, 0, 'shape:far'], true))
    records.set('shape:in-far', note([1e308, 7, 'shape:farther']))
    records.set('shape:nan', frame([Number.NaN, 'x'], true))
    records.set('shape:in-nan', note([8, 9, 'shape:nan']))
  })
  const replica = openReplica(update)
  expect(replica.shape('lost')).toMatchObject({ parentId: 'page:page', x: 1, y: 2 })
  expect(replica.shape('self')).toMatchObject({ parentId: 'page:page', x: 1, y: 2 })
  expect(replica.shape('in-note')).toMatchObject({ parentId: 'page:page', x: 3, y: 4 })
  expect(replica.shape('ring1')).toMatchObject({ parentId: 'page:page' })
  expect(replica.shape('in-ring')).toMatchObject({ parentId: 'page:page' })
  expect(replica.shape('in-far')).toMatchObject({ parentId: 'page:page', x: 1_000_000, y: 7 })
  expect(replica.shape('in-nan')).toMatchObject({ parentId: 'page:page', x: 8, y: 9 })
})

it('[Y6] shows no arrow that is tied to something that cannot be shown', () => {
  const update = tamper((records) => storedNote(records).set('props.color', 'no colour'))
  const replica = openReplica(update)
  expect(replica.shape('who')).toBeUndefined()
  expect(replica.shape('a-who-how')).toBeUndefined()
  expect(replica.store.allRecords().filter(({ typeName }) => typeName === 'binding')).toEqual([])
})

it('[Y6] shows a giant text up to a bound', () => {
  const update = tamper((records) => storedNote(records).set('text', new Y.Text('word '.repeat(100_000))))
  expect(readBoardMap(openReplica(update).doc).notes[0]?.text).toHaveLength(2000)
})

it('[Y8] shows the writer too what others see of a text beyond the bound', () => {
  const [a, b] = [openTwoNotes(), openTwoNotes()]
  a.edit(change('who', (note) => ({ props: { ...note.props, richText: fromPlainText('x'.repeat(5000)) } })))
  exchange(a, b)
  expect(a.text('who')).toHaveLength(2000)
  expect(a.shape('who')).toEqual(b.shape('who'))
})

it('[Y10] does not write a document of a newer version, and takes back what slipped through', () => {
  const replica = openTwoNotes()
  boardRoots(replica.doc).meta.set('version', 2)
  const before = Y.encodeStateAsUpdate(replica.doc)
  replica.edit(moveShape('who', 5, 5))
  replica.edit(setText('who', 'too late'))
  replica.edit(setKind('who', 'control'))
  replica.edit(removeNote('how'))
  replica.undo()
  expect(Y.encodeStateAsUpdate(replica.doc)).toEqual(before)
  expect(replica.shape('who')).toMatchObject({ x: 0, y: 0, props: { color: colorOfKind('people') } })
  expect(replica.shape('how')).toBeDefined()
})

it('[Y10] writes nothing for a viewer, whatever the canvas does by itself', () => {
  const viewer = openTwoNotes({ mayWrite: () => false })
  const before = Y.encodeStateAsUpdate(viewer.doc)
  // A canvas that insists: whenever the note changes, it moves it.
  viewer.store.sideEffects.registerAfterChangeHandler('shape', (_before, after) => {
    if (after.id === 'shape:who' && after.x !== 99) viewer.store.put([{ ...after, x: 99 }])
  })
  viewer.edit(setText('who', 'not mine'))
  expect(Y.encodeStateAsUpdate(viewer.doc)).toEqual(before)
  const editor = openTwoNotes()
  editor.edit(moveShape('who', 50, 50))
  exchange(viewer, editor)
  expect(editor.shape('who')).toMatchObject({ x: 50, y: 50 })
})
