import { beforeEach, expect, it } from 'vitest'
import { createManualClock, type ManualClock } from '../../test/manualClock.ts'
import { FramePace } from './framePace.ts'
import { DEFAULT_ROOM_LIMITS, type RoomLimits } from './roomLimits.ts'

const UPDATE = Uint8Array.of(0, 2, 0)
const SYNC = Uint8Array.of(0, 0, 1, 0)
const PRESENCE = Uint8Array.of(1, 0)

let clock: ManualClock
let handled: Uint8Array[]
let isPaused: boolean
let reason: string | undefined

beforeEach(() => {
  clock = createManualClock()
  handled = []
  isPaused = false
  reason = undefined
})

function aPace(limits: Partial<RoomLimits> = {}): FramePace {
  return new FramePace({
    limits: { ...DEFAULT_ROOM_LIMITS, ...limits },
    clock,
    handle: (frame) => handled.push(frame),
    pause: () => (isPaused = true),
    resume: () => (isPaused = false),
    flooded: (words) => (reason = words),
  })
}

/** A client that says it so often a second, for so long, and goes on when it is read again. */
function talk(pace: FramePace, frame: Uint8Array, perSecond: number, seconds: number): void {
  for (let tick = 0; tick < seconds * 20; tick++) {
    for (let n = 0; n < perSecond / 20; n++) pace.receive(frame)
    clock.advance(50)
  }
}

it('[S140] lets through at once what people do: pasting 200 notes, coming back with an hour of work, a quick hand', () => {
  const pace = aPace()
  // Each note with its text, its place and its arrow, one edit each.
  for (let n = 0; n < 600; n++) pace.receive(UPDATE)
  pace.receive(new Uint8Array(8_000_000).fill(1, 1, 2))
  for (let n = 0; n < 20; n++) pace.receive(SYNC)
  expect(handled).toHaveLength(621)
  // A frame of a drag sixty times a second for ten minutes, with a cursor beside it and what a stock client repeats.
  for (let tick = 0; tick < 10 * 60 * 60; tick++) {
    pace.receive(UPDATE)
    pace.receive(PRESENCE)
    if (tick % 2 === 0) pace.receive(PRESENCE)
    clock.advance(1000 / 60)
    if (isPaused) throw new Error(`paused after ${tick}`)
  }
  expect(reason).toBeUndefined()
})

it('[S140] reads a fast client more slowly, loses nothing and keeps the order', () => {
  const pace = aPace({ updatesPerSecond: 10, updateBurst: 20 })
  const frames = Array.from({ length: 100 }, (_, n) => Uint8Array.of(0, 2, n))
  for (const frame of frames) pace.receive(frame)
  expect(handled).toHaveLength(21)
  expect(isPaused).toBe(true)
  clock.advance(2_000)
  expect(handled.length).toBeGreaterThanOrEqual(39)
  expect(handled.length).toBeLessThanOrEqual(42)
  clock.advance(10_000)
  expect(handled).toEqual(frames)
  expect(isPaused).toBe(false)
})

it('[S140] sends away who does not become slower, with words that say what it was', () => {
  talk(aPace(), UPDATE, 400, 30)
  expect(reason).toBeUndefined()
  expect(handled.length).toBeLessThan(2_000 + 60 * 35)
  const pace = aPace()
  talk(pace, UPDATE, 400, 100)
  expect(reason).toBe('too many edits for too long')
  const count = handled.length
  pace.receive(UPDATE)
  clock.advance(1_000)
  expect(handled).toHaveLength(count)
})

it.each([
  ['syncs', SYNC, 'too many questions for too long'],
  ['questions who is here', Uint8Array.of(3), 'too many questions for too long'],
  ['presence', PRESENCE, 'too much presence for too long'],
  ['barriers', Uint8Array.of(100, 0, 1), 'too many messages for too long'],
  ['types written longer than need be', Uint8Array.of(0x80, 0, 0, 1, 0), 'too many questions for too long'],
  ['kinds written longer than need be', Uint8Array.of(0, 0x80, 0, 1, 0), 'too many questions for too long'],
])('[S140] is not fooled by a flood of %s', (_name, frame, words) => {
  talk(aPace(), frame, 2_000, 90)
  expect(reason).toBe(words)
  // What came through in that time is bounded by the burst and the rate.
  expect(handled.length).toBeLessThan(5_000 + 500 * 70)
})

it('[S140] lets others come first after a message that was much work, and sends away who makes too much of it', () => {
  const pace = new FramePace({
    limits: DEFAULT_ROOM_LIMITS,
    clock,
    handle: (frame) => {
      handled.push(frame)
      clock.advance(40)
    },
    pause: () => (isPaused = true),
    resume: () => (isPaused = false),
    flooded: (words) => (reason = words),
  })
  pace.receive(UPDATE)
  expect(isPaused).toBe(true)
  clock.advance(80)
  expect(isPaused).toBe(false)
  // At first a third of the process at most, and a tenth of it when the burst is used up.
  const startMs = clock.now()
  while (reason === undefined && clock.now() - startMs < 300_000) {
    if (!isPaused) pace.receive(UPDATE)
    clock.advance(1)
  }
  expect(reason).toBe('too much work for too long')
  const seconds = (clock.now() - startMs) / 1000
  expect(handled.length * 40).toBeLessThan(3_000 + seconds * 110)
})

it('[S140] does not hold much work of earlier against somebody who was quiet since', () => {
  const pace = new FramePace({
    limits: { ...DEFAULT_ROOM_LIMITS, workBurstMs: 1_000 },
    clock,
    handle: () => clock.advance(1_500),
    pause: () => (isPaused = true),
    resume: () => (isPaused = false),
    flooded: (words) => (reason = words),
  })
  for (let hour = 0; hour < 3; hour++) {
    pace.receive(UPDATE)
    clock.advance(3_600_000)
  }
  expect([reason, isPaused]).toEqual([undefined, false])
})

it('[S140] does not hold an earlier burst against somebody who was quiet since', () => {
  const pace = aPace({ updateBytesPerSecond: 1_000, updateBurstBytes: 10_000 })
  for (let hour = 0; hour < 3; hour++) {
    pace.receive(new Uint8Array(12_000).fill(2, 1, 2))
    expect(isPaused).toBe(true)
    clock.advance(3_600_000)
    expect(isPaused).toBe(false)
  }
  expect(handled).toHaveLength(3)
  expect(reason).toBeUndefined()
})
