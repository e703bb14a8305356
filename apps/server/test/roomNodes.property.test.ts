import { aNewBoard } from '@pathwall/testkit'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { LocalHub } from '../src/bus/createLocalBus.ts'
import { createLossyBus } from './lossyBus.ts'
import { createManualClock } from './manualClock.ts'
import { recordsOf } from './recordsOf.ts'
import { startRoomServer } from './roomServer.ts'
import { openStockClient, type StockClient } from './stockClient.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`room nodes seed ${seed} (TEST_SEED=${seed} repeats this run)`)

const PEOPLE = 3
const node = fc.nat(1)
const position = fc.nat(3)
const action = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constantFrom('edit', 'edit', 'delete', 'move', 'leave'), who: fc.nat(PEOPLE - 1) }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constantFrom('pass', 'pass', 'pass', 'fail'), node, position }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constantFrom('tell', 'tell', 'tell', 'tell twice', 'lose'), node, position }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('bus off', 'bus on', 'unload', 'gap'), node }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('breathe'), turns: fc.constantFrom(1, 5, 30, 200) }) },
)
type Action = { type: string; who?: number; node?: number; position?: number; turns?: number }

it('[S85] all replicas become equal, nothing promised is lost and nothing is shown that is not stored, whatever the bus does', async () => {
  const clock = createManualClock()
  const hub = new LocalHub()
  const buses = [createLossyBus(hub), createLossyBus(hub)]
  const limits = {
    idleTimeoutMs: 5_000,
    snapshotAfterUpdates: 5,
    snapshotAtUnloadAfterUpdates: 3,
    broadcastIntervalMs: 0,
    headPollMs: 2_000,
    gapWaitMs: 50,
  }
  const one = await startRoomServer({ clock, limits, bus: buses[0]! })
  const two = await startRoomServer({ clock, limits, bus: buses[1]!, beside: one })
  const nodes = [one, two]
  let boards = 0

  await fc.assert(
    fc.asyncProperty(fc.array<Action>(action, { minLength: 30, maxLength: 120, size: 'max' }), async (actions) => {
      const boardId = `nodes-${++boards}`
      await one.storage.createBoard(aNewBoard(boardId))
      await Promise.all(nodes.map(async (server) => server.restart()))
      const stored = new Y.Doc()
      const seen = nodes.map(({ storage }) => storage.stored.length)
      /** Edits that somebody else has seen, or whose author was told that they are saved. */
      const promised = new Set<string>()
      const deleted = new Set<string>()
      const wrong: string[] = []
      const expectStored = (keys: readonly string[]): void => {
        nodes.forEach(({ storage }, index) => {
          for (const update of storage.stored.slice(seen[index])) Y.applyUpdate(stored, update)
          seen[index] = storage.stored.length
        })
        wrong.push(...keys.filter((key) => !wasStored(stored, key)))
      }
      const people: { client: StockClient; node: number }[] = []
      const docs = Array.from({ length: PEOPLE }, () => new Y.Doc())
      const come = (who: number, where: number): void => {
        people[who]?.client.provider.destroy()
        const doc = docs[who]!
        const client = openStockClient(nodes[where]!.url, { boardId, doc, pathwall: true, maxBackoffMs: 20 })
        doc.getMap('records').observe((event, { origin }) => {
          if (origin !== client.provider) return
          const keys = [...event.keysChanged].filter((key) => doc.getMap('records').has(key))
          expectStored(keys)
          for (const key of keys) promised.add(key)
        })
        people[who] = { client, node: where }
      }
      const noteAnswers = (): void => {
        for (const { client } of people)
          for (const message of client.pathwall.splice(0)) {
            if (!message.startsWith('durable ')) continue
            const key = `edit-${message.slice('durable '.length)}`
            expectStored([key])
            promised.add(key)
          }
      }
      docs.forEach((_doc, who) => come(who, who % 2))
      await Promise.all(people.map(async ({ client }) => client.synced()))
      for (const { storage } of nodes) storage.hold('load', 'append', 'saveSnapshot')
      for (const bus of buses) Object.assign(bus, { mode: 'keep', works: true })
      let edits = 0

      for (const { type, who = 0, node: where = 0, position: at, turns = 0 } of actions) {
        const { client, node: current } = people[who]!
        const bus = buses[where]!
        noteAnswers()
        if (type === 'edit') {
          client.set(`edit-${++edits}`, who)
          if (client.provider.synced) client.sendBarrier(edits)
        } else if (type === 'delete') {
          const keys = [...client.doc.getMap('records').keys()]
          const key = keys[keys.length >> 1]
          if (key !== undefined) deleted.add(key)
          if (key !== undefined) client.doc.getMap('records').delete(key)
        } else if (type === 'move') come(who, 1 - current)
        else if (type === 'leave') client.provider.disconnect()
        else if (type === 'pass') nodes[where]!.storage.passOne(at)
        else if (type === 'fail') nodes[where]!.storage.failOne(at)
        else if (type === 'tell') bus.pass(at)
        else if (type === 'tell twice') bus.pass(at, 2)
        else if (type === 'lose') bus.pass(at, 0)
        else if (type === 'bus off') Object.assign(bus, { mode: 'drop', works: false })
        else if (type === 'bus on') Object.assign(bus, { mode: 'keep', works: true })
        else if (type === 'unload') clock.advance(5_000)
        else if (type === 'gap') clock.advance(50)
        for (let turn = 0; turn < turns; turn++) await new Promise((done) => setImmediate(done))
      }

      for (const { storage } of nodes) storage.release('load', 'append', 'saveSnapshot')
      // Half of the runs end with a bus that tells nothing.
      for (const bus of buses) bus.mode = boards % 2 === 0 ? 'deliver' : 'drop'
      for (const bus of buses) bus.passAll()
      for (const { client } of people) client.provider.connect()
      const contents = (): string[] => docs.map((doc) => recordsOf(doc))
      await expect
        .poll(
          () => {
            clock.advance(2_000)
            return people.every(({ client }) => client.provider.synced) && new Set(contents()).size
          },
          { interval: 5 },
        )
        .toBe(1)
      noteAnswers()
      await Promise.all(people.map(async ({ client }) => client.saved()))
      await expect
        .poll(
          () => {
            clock.advance(2_000)
            return new Set(contents()).size
          },
          { interval: 5 },
        )
        .toBe(1)
      const everything = docs[0]!.getMap('records')
      expect([...promised].filter((key) => !everything.has(key) && !deleted.has(key))).toEqual([])
      expect(wrong).toEqual([])
      for (const { client } of people) client.provider.destroy()
      await Promise.all(nodes.map(async ({ registry }) => registry.drain()))
      const { snapshot, updates } = await one.storage.load(boardId)
      const fresh = new Y.Doc()
      for (const update of snapshot === undefined ? updates : [snapshot, ...updates]) Y.applyUpdate(fresh, update)
      expect(recordsOf(fresh)).toBe(contents()[0])
    }),
    { seed, numRuns: 40, endOnFailure: true },
  )
}, 120_000)

/** Whether a key has ever been in a document; it may have been deleted since. */
function wasStored(doc: Y.Doc, key: string): boolean {
  return (doc.getMap('records') as Y.Map<unknown> & { _map: Map<string, unknown> })._map.has(key)
}
