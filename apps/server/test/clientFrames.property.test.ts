import * as encoding from 'lib0/encoding'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { inspectUpdate } from '../src/rooms/inspectUpdate.ts'
import { KnownState } from '../src/rooms/knownState.ts'
import { parseClientFrame } from '../src/rooms/parseClientFrame.ts'
import { RoomDocument } from '../src/rooms/roomDocument.ts'
import { DEFAULT_ROOM_LIMITS, type RoomLimits } from '../src/rooms/roomLimits.ts'
import { memoryKept } from './memoryKept.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
/** `FUZZ_RUNS=100000` goes on for some minutes. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 1_500)
console.info(`client frames seed ${seed} (TEST_SEED=${seed} repeats this run)`)

const limits: RoomLimits = { ...DEFAULT_ROOM_LIMITS, structsPerUpdate: 10_000, clientsPerUpdate: 100 }

/** What a client may say to a board: real updates of every kind of content, wrapped as they come over the wire. */
const updates: readonly Uint8Array[] = realUpdates()
const frames: readonly Uint8Array[] = [
  ...updates.flatMap((update) => [syncFrame(1, update), syncFrame(2, update)]),
  syncFrame(0, Y.encodeStateVectorFromUpdate(updates.at(-1) ?? new Uint8Array())),
  presenceFrame(3),
  Uint8Array.of(3),
  Uint8Array.of(100, 0, 200, 1),
]

type Mutation = (bytes: Uint8Array) => Uint8Array

/** Changes as they happen, and as somebody hostile makes them: numbers in the middle become huge, parts are lost or come twice. */
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat(255)).map(
    ([at, value]): Mutation =>
      (bytes) =>
        bytes.with(at % bytes.length, value),
  ),
  fc.tuple(fc.nat(), fc.nat(7)).map(
    ([at, bit]): Mutation =>
      (bytes) =>
        bytes.with(at % bytes.length, (bytes[at % bytes.length] ?? 0) ^ (1 << bit)),
  ),
  fc.nat().map(
    (end): Mutation =>
      (bytes) =>
        bytes.slice(0, Math.max(1, end % bytes.length)),
  ),
  fc.tuple(fc.nat(), fc.nat(), fc.nat()).map(([from, length, to]): Mutation => (bytes) => {
    const part = bytes.slice(from % bytes.length, (from % bytes.length) + (length % 40))
    return splice(bytes, to % bytes.length, 0, part)
  }),
  fc.tuple(fc.nat(), fc.nat()).map(
    ([at, length]): Mutation =>
      (bytes) =>
        splice(bytes, at % bytes.length, length % 20),
  ),
  fc.tuple(fc.nat(), fc.constantFrom(0, 1, 127, 128, 2 ** 21, 2 ** 28, 2 ** 31 - 1, 2 ** 32, 2 ** 53 - 1)).map(
    ([at, value]): Mutation =>
      (bytes) =>
        splice(bytes, at % bytes.length, 1, varUint(value)),
  ),
)

const mutated = (originals: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(fc.constantFrom(...originals), fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([bytes, mutations]) =>
      mutations.reduce((changed, change) => (changed.length === 0 ? changed : change(changed)), bytes),
    )

const hostileFrame = fc.oneof(
  { weight: 5, arbitrary: mutated(frames) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
)
const hostileUpdate = fc.oneof(
  { weight: 3, arbitrary: mutated(updates) },
  { weight: 3, arbitrary: constructed() },
  { weight: 1, arbitrary: fc.constantFrom(...updates) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
)

describe('whatever a client sends', () => {
  it('[S144] is a message or a refusal, never a failure, and holds no more than it sent', () => {
    fc.assert(
      fc.property(hostileFrame, (frame) => {
        expect(complaintAbout(frame)).toBeUndefined()
      }),
      { seed, numRuns },
    )
  })

  it('[S144] is understood as the protocol means it, when it is what a client says', () => {
    const types = frames.map((frame) => parseClientFrame(frame, limits).type)
    expect(types).not.toContain('refusal')
    expect(new Set(types)).toEqual(new Set(['step1', 'step2', 'update', 'presence', 'query-presence', 'barrier']))
    for (const update of updates) expect(inspectUpdate(update, limits).type).toBe('update')
  })

  it('[S144] is read as an update without a failure, within the bounds, and names nothing that it does not have', () => {
    fc.assert(
      fc.property(hostileUpdate, (data) => {
        const update = inspectUpdate(data, limits)
        if (update.type === 'refusal') return
        expect(update.structs.size).toBeLessThanOrEqual(limits.clientsPerUpdate)
        const structs = [...update.structs.values()].flat()
        expect(structs.length).toBeLessThanOrEqual(data.byteLength)
        for (const { id, length } of structs) expect(Number.isSafeInteger(id.clock + length) && length > 0).toBe(true)
      }),
      { seed, numRuns },
    )
  })

  it('[S144] leaves a document as good as that of a stock peer who was told of it', () => {
    let taken = 0
    fc.assert(
      fc.property(
        fc.nat(updates.length - 1),
        fc.array(hostileUpdate, { minLength: 1, maxLength: 8 }),
        (start, received) => {
          const base = start === 0 ? Uint8Array.of(0, 0) : Y.mergeUpdates(updates.slice(0, start))
          const room = new RoomDocument({ snapshot: base, updates: [], seq: 0 })
          let known = new KnownState(room.stateVector())
          const stored: Uint8Array[] = []
          for (const data of received) {
            const update = inspectUpdate(data, limits)
            if (update.type === 'refusal') continue
            const placement = known.place(update)
            if (!placement.isComplete) continue
            const rest = placement.overlaps ? known.withoutKnown(update) : data
            known.accept(placement)
            const { failed } = room.apply([rest])
            if (failed.length > 0) {
              known = new KnownState(room.stateVector())
              continue
            }
            stored.push(rest)
            if (placement.after.size > 0) taken++
          }
          expect([room.doc.store.pendingStructs, room.doc.store.pendingDs]).toEqual([null, null])
          // Somebody who joins is sent the whole and has all of it. The order of what an editor has made up against all sense may
          // look different to them: Yjs says nothing about changes that contradict what they follow.
          const newcomer = new Y.Doc()
          Y.applyUpdate(newcomer, Y.encodeStateAsUpdate(room.doc))
          expect(Y.encodeStateVector(newcomer)).toEqual(Y.encodeStateVector(room.doc))
          expect([newcomer.store.pendingStructs, newcomer.store.pendingDs]).toEqual([null, null])
          if (room.isDamaged) return
          // Somebody who was here the whole time heard the same in the same order, and sees the same.
          const peer = new Y.Doc()
          Y.applyUpdate(peer, base)
          for (const update of stored) Y.applyUpdate(peer, update)
          expect(recordsOf(peer)).toEqual(recordsOf(room.doc))
          expect(Y.encodeStateVector(peer)).toEqual(Y.encodeStateVector(room.doc))
          // Both go on with each other as before.
          peer.getMap('records').set('after', received.length)
          Y.applyUpdate(newcomer, Y.encodeStateAsUpdate(peer, Y.encodeStateVector(newcomer)))
          expect(newcomer.getMap('records').get('after')).toBe(received.length)
        },
      ),
      { seed, numRuns },
    )
    // Or it would have shown nothing.
    expect(taken).toBeGreaterThan(numRuns / 50)
  })

  it('[S144] allocates nothing that its length does not account for', () => {
    const claims = [2 ** 20, 2 ** 25, 2 ** 28, 2 ** 31 - 1, 2 ** 32 + 5, 2 ** 50]
    const before = memoryKept()
    for (const claimed of claims)
      for (const frame of frames)
        for (let at = 0; at < Math.min(frame.length, 60); at++) parseAndInspect(splice(frame, at, 1, varUint(claimed)))
    const after = memoryKept()
    // Thousands of frames that speak of gigabytes.
    expect(after.besideHeap - before.besideHeap).toBeLessThan(16 * 1024 * 1024)
    expect(after.heapUsed - before.heapUsed).toBeLessThan(64 * 1024 * 1024)
  })
})

/** Updates that are written by hand: well formed, and of no sense. Few clients and clocks, so that they meet each other. */
function constructed(): fc.Arbitrary<Uint8Array> {
  const id = fc.tuple(fc.constantFrom(5, 6, 7, 70_000), fc.nat(6))
  const place = fc.oneof(
    fc.record({ root: fc.constantFrom('records', 'meta', 'decisions'), key: fc.option(fc.constantFrom('note', 'a')) }),
    fc.record({ parent: id, key: fc.option(fc.constantFrom('text', 'a')) }),
    fc.record({ origin: id, rightOrigin: fc.option(id) }),
    fc.record({ rightOrigin: id }),
  )
  const content = fc.constantFrom<(encoder: encoding.Encoder) => number>(
    (encoder) => (encoding.writeVarUint(encoder, 3), 1),
    (encoder) => (encoding.writeVarString(encoder, 'abc'), 4),
    (encoder) => (encoding.writeVarUint(encoder, 1), encoding.writeAny(encoder, { a: [1] }), 8),
    (encoder) => (encoding.writeVarUint(encoder, 1), 7),
    (encoder) => (encoding.writeVarUint(encoder, 2), 7),
  )
  const struct = fc.oneof(
    { weight: 5, arbitrary: fc.record({ place, content }) },
    { weight: 1, arbitrary: fc.record({ collected: fc.integer({ min: 1, max: 4 }) }) },
  )
  const block = fc.record({
    client: fc.constantFrom(5, 6, 7, 70_000),
    clock: fc.nat(6),
    structs: fc.array(struct, { minLength: 1, maxLength: 3 }),
  })
  const deletion = fc.record({
    client: fc.constantFrom(5, 6, 70_000),
    clock: fc.nat(6),
    length: fc.integer({ min: 1, max: 3 }),
  })
  return fc
    .record({
      blocks: fc.uniqueArray(block, { selector: ({ client }) => client, maxLength: 3 }),
      deletions: fc.uniqueArray(deletion, { selector: ({ client }) => client, maxLength: 2 }),
    })
    .map(({ blocks, deletions }) =>
      encode((encoder) => {
        const write = (...values: number[]): void => values.forEach((value) => encoding.writeVarUint(encoder, value))
        write(blocks.length)
        for (const { client, clock, structs } of blocks) {
          write(structs.length, client, clock)
          for (const one of structs) {
            if ('collected' in one) {
              encoding.writeUint8(encoder, 0)
              write(one.collected)
              continue
            }
            const { origin, rightOrigin, root, parent, key } = one.place as Partial<{
              origin: [number, number]
              rightOrigin: [number, number] | null
              root: string
              parent: [number, number]
              key: string | null
            }>
            const body = encoding.createEncoder()
            const kind = one.content(body)
            const isKeyed = typeof key === 'string'
            encoding.writeUint8(encoder, kind | (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (isKeyed ? 0x20 : 0))
            if (origin) write(...origin)
            if (rightOrigin) write(...rightOrigin)
            if (root !== undefined) {
              write(1)
              encoding.writeVarString(encoder, root)
            } else if (parent !== undefined) write(0, ...parent)
            if (isKeyed && !origin && !rightOrigin) encoding.writeVarString(encoder, key)
            encoding.writeUint8Array(encoder, encoding.toUint8Array(body))
          }
        }
        write(deletions.length)
        for (const { client, clock, length } of deletions) write(client, 1, clock, length)
      }),
    )
}

/** What is wrong with the reading of a frame, if anything is. */
function complaintAbout(frame: Uint8Array): string | undefined {
  const message = parseClientFrame(frame, limits)
  switch (message.type) {
    case 'presence':
      if (message.entries.length > frame.byteLength) return 'more people than bytes'
      return message.entries.every(({ state }) => typeof JSON.parse(state) === 'object')
        ? undefined
        : 'a state is no object'
    case 'update':
    case 'step2':
      return message.update.byteLength < frame.byteLength ? undefined : 'an update larger than its frame'
    case 'refusal':
      return Buffer.byteLength(message.reason) <= 123 ? undefined : 'words that fit into no close frame'
    case 'step1':
    case 'barrier':
    case 'query-presence':
      return undefined
  }
}

function parseAndInspect(frame: Uint8Array): void {
  const message = parseClientFrame(frame, limits)
  if (message.type === 'update' || message.type === 'step2') inspectUpdate(message.update, limits)
}

function recordsOf(doc: Y.Doc): unknown {
  return ['records', 'meta', 'decisions'].map((root) => doc.getMap(root).toJSON())
}

/** From two people at once: maps in maps, text that is typed and deleted, lists, bytes, marks, things that are gone. */
function realUpdates(): Uint8Array[] {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  a.clientID = 5
  b.clientID = 70_000
  const made: Uint8Array[] = []
  for (const [doc, other] of [
    [a, b],
    [b, a],
  ] as const)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'other') return
      made.push(update)
      Y.applyUpdate(other, update, 'other')
    })
  const note = new Y.Map<unknown>()
  const text = new Y.Text('hello')
  a.getMap('meta').set('title', 'A board')
  a.getMap('records').set('note', note)
  a.transact(() => {
    note.set('text', text)
    note.set('place', [1.5, -2])
    note.set('props', { list: [1, 'two', null, true, { deep: 2 ** 40 }], none: undefined })
    note.set('bytes', Uint8Array.of(1, 2, 3))
  })
  ;((b.getMap('records').get('note') as Y.Map<unknown>).get('text') as Y.Text).insert(2, 'y 🙂')
  text.delete(1, 3)
  text.format(0, 2, { bold: true })
  text.insertEmbed(1, { image: 'x' })
  b.getMap('decisions').set('first', new Y.Array())
  ;(b.getMap('decisions').get('first') as Y.Array<unknown>).push([1, 2, 3])
  ;(a.getMap('decisions').get('first') as Y.Array<unknown>).delete(1, 1)
  b.getMap('records').delete('note')
  a.getMap('records').set('again', 1)
  return [...made, Y.encodeStateAsUpdate(a)]
}

function presenceFrame(count: number): Uint8Array {
  return encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(
      encoder,
      encode((body) => {
        encoding.writeVarUint(body, count)
        for (let n = 0; n < count; n++) {
          encoding.writeVarUint(body, 100 + n)
          encoding.writeVarUint(body, n)
          encoding.writeVarString(body, JSON.stringify({ user: { name: `person ${n}` }, cursor: [n, -n] }))
        }
      }),
    )
  })
}

function syncFrame(type: 0 | 1 | 2, body: Uint8Array): Uint8Array {
  return encode((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, body)
  })
}

function splice(bytes: Uint8Array, at: number, removed: number, added: Uint8Array = new Uint8Array()): Uint8Array {
  return new Uint8Array([...bytes.subarray(0, at), ...added, ...bytes.subarray(at + removed)])
}

function varUint(value: number): Uint8Array {
  return encode((encoder) => encoding.writeVarUint(encoder, value))
}

function encode(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}
