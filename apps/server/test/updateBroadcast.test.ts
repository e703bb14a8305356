import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Frame } from '../src/rooms/serverFrames.ts'
import { UpdateBroadcast } from '../src/rooms/updateBroadcast.ts'
import { createManualClock } from './manualClock.ts'

function setUp() {
  const clock = createManualClock()
  const sent: { frame: Frame; except: string | undefined }[] = []
  const broadcast = new UpdateBroadcast<string>(clock, 10, (frame, except) => sent.push({ frame, except }))
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
