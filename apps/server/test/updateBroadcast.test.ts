import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { SendBudget } from '../src/rooms/sendBudget.ts'
import type { Frame } from '../src/rooms/serverFrames.ts'
import { UpdateBroadcast } from '../src/rooms/updateBroadcast.ts'
import { createManualClock } from './manualClock.ts'

const NOTHING_LEFT = new SendBudget(0, 0, 0)

/** Each frame goes to as many people. */
function setUp(people = 1, budget = NOTHING_LEFT) {
  const clock = createManualClock()
  const sent: { frame: Frame; except: string | undefined }[] = []
  const broadcast = new UpdateBroadcast<string>(clock, 10, budget, (frame, except) => {
    sent.push({ frame, except })
    return people
  })
  const doc = new Y.Doc()
  const edits: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => edits.push(update))
  for (let n = 0; n < 200; n++) doc.getArray('list').push([n])
  return { clock, sent, broadcast, edits }
}

/** How long the list is for somebody who gets these frames. */
function listAfter(sent: readonly { frame: Frame }[]): number {
  const doc = new Y.Doc()
  // Type, kind, length of the body in one byte or two or three.
  for (const { frame } of sent) Y.applyUpdate(doc, frame.subarray(frame[2]! < 128 ? 3 : frame[3]! < 128 ? 4 : 5))
  return doc.getArray('list').length
}

it('sends the first update at once, to everybody but its author', () => {
  const { sent, broadcast, edits } = setUp()
  broadcast.add([{ data: edits[0]!, from: 'a' }])
  expect(sent).toHaveLength(1)
  expect(sent[0]?.except).toBe('a')
  expect(listAfter(sent)).toBe(1)
})

it('sends what comes within the interval in one frame, and spares an author only when it is the only one', () => {
  const { clock, sent, broadcast, edits } = setUp()
  broadcast.add([{ data: edits[0]!, from: 'a' }])
  for (let n = 1; n <= 3; n++) broadcast.add([{ data: edits[n]!, from: 'a' }])
  expect(sent).toHaveLength(1)
  clock.advance(10)
  expect(sent).toHaveLength(2)
  expect(sent[1]?.except).toBe('a')
  broadcast.add([{ data: edits[4]!, from: 'a' }])
  broadcast.add([{ data: edits[5]!, from: 'b' }])
  clock.advance(10)
  expect(sent).toHaveLength(3)
  expect(sent[2]?.except).toBeUndefined()
  expect(listAfter(sent)).toBe(6)
})

it('sends each update at once as long as little is sent, and gathers them beyond that', () => {
  const { clock, sent, broadcast, edits } = setUp(100, new SendBudget(10, 250, 0))
  for (let n = 0; n < 3; n++) broadcast.add([{ data: edits[n]!, from: 'a' }])
  expect(sent).toHaveLength(3)
  for (let n = 3; n < 6; n++) broadcast.add([{ data: edits[n]!, from: 'a' }])
  expect(sent).toHaveLength(3)
  clock.advance(10)
  expect(sent).toHaveLength(4)
  expect(listAfter(sent)).toBe(6)
  clock.advance(6)
  broadcast.add([{ data: edits[6]!, from: 'a' }])
  expect(sent).toHaveLength(5)
  expect(listAfter(sent)).toBe(7)
})

it('gathers in one room what much sending in another leaves no room for', () => {
  const budget = new SendBudget(10, 1_000, 0)
  const [large, small] = [setUp(1_000, budget), setUp(2, budget)]
  large.broadcast.add([{ data: large.edits[0]!, from: 'a' }])
  small.broadcast.add([{ data: small.edits[0]!, from: 'b' }])
  small.broadcast.add([{ data: small.edits[1]!, from: 'b' }])
  expect(small.sent).toHaveLength(1)
  small.clock.advance(10)
  expect(small.sent).toHaveLength(2)
  expect(listAfter(small.sent)).toBe(2)
})

it('does not merge without end', () => {
  const { sent, broadcast, edits } = setUp()
  broadcast.add(edits.map((data) => ({ data, from: 'a' })))
  expect(sent).toHaveLength(4)
  expect(listAfter(sent)).toBe(200)
  const large = new Y.Doc()
  const updates: Uint8Array[] = []
  large.on('update', (update: Uint8Array) => updates.push(update))
  for (let n = 0; n < 3; n++) large.getArray('list').push(['x'.repeat(40_000)])
  broadcast.add(updates.map((data) => ({ data, from: 'a' })))
  broadcast.flush()
  expect(sent).toHaveLength(7)
})
