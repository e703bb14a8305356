import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { inspectUpdate, type InspectedUpdate } from '../src/rooms/inspectUpdate.ts'
import { KnownState } from '../src/rooms/knownState.ts'
import { RoomDocument } from '../src/rooms/roomDocument.ts'
import { DEFAULT_ROOM_LIMITS } from '../src/rooms/roomLimits.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`known state seed ${seed} (TEST_SEED=${seed} repeats this run)`)

const edit = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom('type', 'erase', 'set', 'delete', 'exchange'),
  at: fc.nat(20),
})

it('[S26] foresees of any update exactly what Yjs then makes of it', () => {
  fc.assert(
    fc.property(
      fc.array(edit, { minLength: 1, maxLength: 30 }),
      fc.array(fc.tuple(fc.nat(40), fc.nat(3)), { maxLength: 15 }),
      (edits, deliveries) => {
        const updates = editTogether(edits)
        if (updates.length === 0) return
        const document = new RoomDocument({ snapshot: undefined, updates: [], seq: 0 })
        let known = new KnownState(document.stateVector())
        for (const [position, merged] of deliveries) {
          // One update, or some that lie behind each other with a gap between them.
          const data = Y.mergeUpdates(
            Array.from({ length: merged + 1 }, (_, n) => updates[(position + n * 2) % updates.length]!),
          )
          const update = inspect(data)
          const placement = known.place(update)
          const before = Y.encodeStateAsUpdate(document.doc)
          const isNews = placement.after.size > 0 || !document.hasDeleted(update.deletions)
          const part = known.integrablePart(update, placement)
          known.accept(placement)
          const { failed, hasDropped } = document.apply([data])
          expect(failed).toEqual([])
          expect(hasDropped).toBe(!placement.isComplete)
          for (const client of document.doc.store.clients.keys())
            expect(known.clockOf(client)).toBe(Y.getState(document.doc.store, client))
          expect(isNews || isEqual(Y.encodeStateAsUpdate(document.doc), before)).toBe(true)
          // Of what is not complete the part that is taken does the same, and nothing of it waits.
          const other = new RoomDocument({ snapshot: before, updates: [], seq: 0 })
          expect(other.apply([part])).toEqual({ failed: [], trimmed: new Map(), hasDropped: false })
          expect(Y.equalSnapshots(Y.snapshot(other.doc), Y.snapshot(document.doc))).toBe(true)
          expect(other.doc.getMap('records').toJSON()).toEqual(document.doc.getMap('records').toJSON())
          known = new KnownState(document.stateVector())
        }
      },
    ),
    { seed, numRuns: 300 },
  )
})

const mutation = fc.record({
  which: fc.nat(),
  changes: fc.array(fc.tuple(fc.nat(), fc.oneof(fc.nat(12), fc.nat(255))), { minLength: 1, maxLength: 3 }),
})

it('[S26] lets through no mutilated update that Yjs could not take, or would take otherwise than foreseen', () => {
  fc.assert(
    fc.property(
      fc.array(edit, { minLength: 5, maxLength: 20 }),
      fc.array(mutation, { maxLength: 60 }),
      (edits, mutations) => {
        const updates = editTogether(edits)
        fc.pre(updates.length > 0)
        const document = new RoomDocument({ snapshot: undefined, updates, seq: updates.length })
        const known = new KnownState(document.stateVector())
        for (const { which, changes } of mutations) {
          const mutilated = new Uint8Array(updates[which % updates.length]!)
          for (const [at, value] of changes) mutilated[at % mutilated.length] = value
          const update = inspectUpdate(mutilated, DEFAULT_ROOM_LIMITS)
          if (update.type === 'refusal') continue
          const placement = known.place(update)
          if (placement.after.size === 0 && document.hasDeleted(update.deletions)) continue
          const data = placement.overlaps ? known.withoutKnown(update) : update.data
          known.accept(placement)
          const { failed, hasDropped } = document.apply([data])
          expect({ failed, isDamaged: document.isDamaged }).toEqual({ failed: [], isDamaged: false })
          expect(hasDropped && placement.isComplete).toBe(false)
          for (const client of document.doc.store.clients.keys())
            expect(known.clockOf(client)).toBe(Y.getState(document.doc.store, client))
        }
        const again = new Y.Doc()
        Y.applyUpdate(again, document.encode())
        expect(again.getMap('records').toJSON()).toEqual(document.doc.getMap('records').toJSON())
      },
    ),
    { seed, numRuns: 200 },
  )
})

it('[S26] takes from a run of changes only those that are new, also when the others are removed for good', () => {
  const author = new Y.Doc()
  author.clientID = 7
  const text = new Y.Text()
  author.getMap('records').set('text', text)
  text.insert(0, 'ab')
  const document = new RoomDocument({ snapshot: undefined, updates: [Y.encodeStateAsUpdate(author)], seq: 1 })
  document.doc.getMap('records').delete('text')
  text.insert(2, 'cd')
  const known = new KnownState(document.stateVector())
  const update = inspect(Y.encodeStateAsUpdate(author))
  expect(known.place(update)).toEqual({ after: new Map([[7, 5]]), isComplete: true, overlaps: true })
  expect(document.apply([known.withoutKnown(update)])).toEqual({ failed: [], trimmed: new Map(), hasDropped: false })
  expect(new KnownState(document.stateVector()).clockOf(7)).toBe(5)
})

it('[S26] knows what is on its way, not only what is there', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.getMap('records').set('a', 1)
  doc.getMap('records').set('b', 2)
  const known = new KnownState(Y.encodeStateVector(new Y.Doc()))
  const [first, second] = updates.map(inspect)
  expect(known.place(second!).isComplete).toBe(false)
  known.accept(known.place(first!))
  expect(known.place(second!).isComplete).toBe(true)
  expect(known.place(first!)).toEqual({ after: new Map(), isComplete: true, overlaps: false })
})

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

function inspect(data: Uint8Array): InspectedUpdate {
  const update = inspectUpdate(data, DEFAULT_ROOM_LIMITS)
  if (update.type === 'refusal') throw new Error(update.reason)
  return update
}

/** Three people edit one text and one map; each edit gives an update that builds on what its author had seen. */
function editTogether(edits: { who: number; what: string; at: number }[]): Uint8Array[] {
  const updates: Uint8Array[] = []
  const docs = [1, 2, 3].map((clientID) => {
    const doc = new Y.Doc()
    doc.clientID = clientID
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'exchange') updates.push(update)
    })
    return doc
  })
  for (const { who, what, at } of edits) {
    const doc = docs[who]!
    const records = doc.getMap('records')
    const text = records.get('text')
    if (what === 'exchange') {
      for (const from of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from), 'exchange')
    } else if (what === 'set') records.set(`key-${at % 3}`, at)
    else if (what === 'delete') records.delete(`key-${at % 3}`)
    else if (!(text instanceof Y.Text)) records.set('text', new Y.Text('start'))
    else if (what === 'type') text.insert(at % (text.length + 1), `${who}${at}`)
    else if (text.length > 0) text.delete(at % text.length, 1)
  }
  return updates
}
