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
        let known = new KnownState(document.doc)
        for (const [position, merged] of deliveries) {
          // One update, or some that lie behind each other with a gap between them.
          const data = Y.mergeUpdates(
            Array.from({ length: merged + 1 }, (_, n) => updates[(position + n * 2) % updates.length]!),
          )
          const update = inspect(data)
          const placement = known.place(update)
          const before = Y.encodeStateAsUpdate(document.doc)
          const isNews = placement.after.size > 0 || !document.hasDeleted(update.deletions)
          known.accept(placement)
          const { failed, hasDropped } = document.apply([data])
          expect(failed).toEqual([])
          expect(hasDropped).toBe(!placement.isComplete)
          for (const client of document.doc.store.clients.keys())
            expect(known.clockOf(client)).toBe(Y.getState(document.doc.store, client))
          expect(isNews || isEqual(Y.encodeStateAsUpdate(document.doc), before)).toBe(true)
          known = new KnownState(document.doc)
        }
      },
    ),
    { seed, numRuns: 300 },
  )
})

it('[S26] knows what is on its way, not only what is there', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.getMap('records').set('a', 1)
  doc.getMap('records').set('b', 2)
  const known = new KnownState(new Y.Doc())
  const [first, second] = updates.map(inspect)
  expect(known.place(second!).isComplete).toBe(false)
  known.accept(known.place(first!))
  expect(known.place(second!).isComplete).toBe(true)
  expect(known.place(first!)).toEqual({ after: new Map(), isComplete: true })
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
