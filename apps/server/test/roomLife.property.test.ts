import { aNewBoard } from '@pathwall/testkit'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { isBrokenDown } from './gatedStorage.ts'
import { createManualClock } from './manualClock.ts'
import { startRoomServer } from './roomServer.ts'
import { openStockClient, type StockClient } from './stockClient.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`room life seed ${seed} (TEST_SEED=${seed} repeats this run)`)

const PEOPLE = 2
const who = fc.nat(PEOPLE - 1)
const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constantFrom('edit', 'come', 'leave'), who }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('replace'), who }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('pass', 'pass', 'pass', 'fail'), position: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('read', 'unload', 'unload') }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('breathe'), turns: fc.constantFrom(1, 5, 30, 200, 400) }) },
)
type Action = { type: string; who?: number; turns?: number; position?: number }

it('[S29] loses nothing it has promised and shows nothing that is not stored, whoever comes and goes meanwhile', async () => {
  const clock = createManualClock()
  const server = await startRoomServer({
    clock,
    limits: { idleTimeoutMs: 100, snapshotAfterUpdates: 4, snapshotAtUnloadAfterUpdates: 3, broadcastIntervalMs: 0 },
  })
  const { storage, url } = server
  let boards = 0

  await fc.assert(
    fc.asyncProperty(fc.array<Action>(action, { minLength: 30, maxLength: 100, size: 'max' }), async (actions) => {
      const boardId = `life-${++boards}`
      await storage.createBoard(aNewBoard(boardId))
      await server.restart()
      const { registry } = server
      const stored = new Y.Doc()
      /** Edits that somebody else has seen, or whose author was told that they are saved. */
      const promised = new Set<string>()
      let edits = 0
      let storedCount = storage.stored.length
      const unstored = (keys: readonly string[]): string[] => {
        for (const update of storage.stored.slice(storedCount)) Y.applyUpdate(stored, update)
        storedCount = storage.stored.length
        return keys.filter((key) => !stored.getMap('records').has(key))
      }
      const wrong: string[] = []
      const open = (connect: boolean): StockClient => {
        const client = openStockClient(url, { boardId, connect, pathwall: true, maxBackoffMs: 20 })
        client.doc.getMap('records').observe((event, { origin }) => {
          if (origin !== client.provider) return
          wrong.push(...unstored([...event.keysChanged]))
          for (const key of event.keysChanged) promised.add(key)
        })
        return client
      }
      const people = Array.from({ length: PEOPLE }, () => open(false))
      const noteAnswers = (client: StockClient): void => {
        for (const message of client.pathwall.splice(0)) {
          if (!message.startsWith('durable ')) continue
          const key = `edit-${message.slice('durable '.length)}`
          wrong.push(...unstored([key]))
          promised.add(key)
        }
      }
      const reads: Promise<unknown>[] = []

      // Half of the runs begin with everybody there, the others with a board that is not loaded.
      if (boards % 2 === 0) {
        for (const { provider } of people) provider.connect()
        await Promise.all(people.map(async (client) => client.synced()))
      }
      storage.hold('load', 'append', 'saveSnapshot')
      for (const { type, who: person = 0, turns = 0, position } of actions) {
        const client = people[person]!
        people.forEach(noteAnswers)
        if (type === 'edit') {
          client.set(`edit-${++edits}`, person)
          // What was edited without a connection is not part of what this barrier asks for.
          if (client.provider.synced) client.sendBarrier(edits)
        } else if (type === 'come') client.provider.connect()
        else if (type === 'leave') client.provider.disconnect()
        else if (type === 'replace') {
          client.provider.destroy()
          people[person] = open(false)
        } else if (type === 'pass') storage.passOne(position)
        else if (type === 'fail') storage.failOne(position)
        else if (type === 'unload') clock.advance(100)
        else if (type === 'read')
          reads.push(
            registry
              .readDocument(boardId, (doc) => [...doc.getMap('records').keys()])
              .then(
                (keys) => wrong.push(...unstored(keys)),
                // It may be the one whose load fails.
                (error: unknown) => wrong.push(...(isBrokenDown(error) ? [] : [String(error)])),
              ),
          )
        for (let turn = 0; turn < turns; turn++) await new Promise((done) => setImmediate(done))
      }

      storage.release('load', 'append', 'saveSnapshot')
      people.push(open(true))
      for (const { provider } of people) provider.connect()
      const keysOf = ({ doc }: StockClient): string[] => [...doc.getMap('records').keys()].sort()
      const newest = people.at(-1)!
      await expect
        .poll(
          () => {
            // Tries again what had failed.
            clock.advance(5_000)
            return people.every((client) => client.provider.synced && keysOf(client).length === keysOf(newest).length)
          },
          { interval: 5 },
        )
        .toBe(true)
      for (const client of people) {
        noteAnswers(client)
        await client.saved()
      }
      await Promise.all(reads)
      const everything = keysOf(newest)
      for (const client of people) expect(keysOf(client)).toEqual(everything)
      expect([...promised].filter((key) => !everything.includes(key))).toEqual([])
      expect(wrong).toEqual([])
      for (const { provider } of people) provider.destroy()
      await registry.drain()
      expect(registry.counts()).toEqual({ rooms: 0, connections: 0, failingRooms: 0 })
      const { snapshot, updates } = await storage.load(boardId)
      const doc = new Y.Doc()
      for (const update of snapshot === undefined ? updates : [snapshot, ...updates]) Y.applyUpdate(doc, update)
      expect([...doc.getMap('records').keys()].sort()).toEqual(everything)
    }),
    { seed, numRuns: 40, endOnFailure: true },
  )
}, 120_000)
