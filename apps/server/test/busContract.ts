import { describe, expect, it, onTestFinished } from 'vitest'
import type { Bus, BusMessage } from '../src/bus/bus.ts'

/** Opens a bus for one more node that meets the others. */
export type OpenBus = () => Promise<Bus>

const MESSAGES: readonly BusMessage[] = [
  {
    type: 'updates',
    seq: 7,
    updates: [new Uint8Array([1, 2, 3]), new Uint8Array([0, 0]), new Uint8Array(100_000).fill(9)],
  },
  {
    type: 'presence',
    node: 'node-a',
    isAll: true,
    entries: [
      { clientId: 4_294_967_295, clock: 3, state: '{"user":{"name":"Zoë 🦉"}}', actor: 'person-1', heldBy: 'device-1' },
      { clientId: 1, clock: 0, state: 'null', actor: 'person-2', heldBy: undefined },
    ],
  },
  { type: 'presence', node: 'node-a', isAll: false, entries: [] },
  { type: 'query-presence' },
  { type: 'count', node: 'node-a', connections: 12, people: 4_000_000_000 },
  { type: 'access' },
  { type: 'notice', notice: 'people' },
  { type: 'notice', notice: 'session' },
]

/** What every bus keeps to, whatever it runs over. */
export function describeBus(name: string, open: OpenBus): void {
  const openHere = async (): Promise<Bus> => {
    const bus = await open()
    onTestFinished(async () => bus.close())
    return bus
  }
  const listen = (bus: Bus, boardId: string): BusMessage[] => {
    const heard: BusMessage[] = []
    onTestFinished(bus.subscribe(boardId, (message) => heard.push(message)))
    return heard
  }

  describe(`${name}: who hears what`, () => {
    it('[S80] tells the others what it was told, in order and unchanged', async () => {
      const [a, b, c] = [await openHere(), await openHere(), await openHere()]
      const [heardByB, heardByC] = [listen(b, 'board-1'), listen(c, 'board-1')]
      await works(a, b, c)
      for (const message of MESSAGES) a.publish('board-1', message)
      await expect.poll(() => heardByB).toEqual(MESSAGES)
      await expect.poll(() => heardByC).toEqual(MESSAGES)
    })

    it('[S80] never tells a node what it said itself', async () => {
      const [a, b] = [await openHere(), await openHere()]
      const [heardByA, heardByB] = [listen(a, 'board-1'), listen(b, 'board-1')]
      await works(a, b)
      a.publish('board-1', { type: 'access' })
      await expect.poll(() => heardByB.length).toBe(1)
      b.publish('board-1', { type: 'query-presence' })
      await expect.poll(() => heardByA).toEqual([{ type: 'query-presence' }])
    })

    it('[S80] tells a node of the boards it listens to, for as long as it does', async () => {
      const [a, b] = [await openHere(), await openHere()]
      const heard: BusMessage[] = []
      const first = b.subscribe('board-1', (message) => heard.push(message))
      const second = listen(b, 'board-1')
      const other = listen(b, 'board-2')
      await works(a, b)
      a.publish('board-1', { type: 'access' })
      await expect.poll(() => [heard.length, second.length]).toEqual([1, 1])
      first()
      first()
      a.publish('board-1', { type: 'query-presence' })
      await expect.poll(() => second.length).toBe(2)
      a.publish('board-2', { type: 'access' })
      await expect.poll(() => other.length).toBe(1)
      expect(heard).toEqual([{ type: 'access' }])
    })

    it('[S80] does not call back while somebody speaks', async () => {
      const [a, b] = [await openHere(), await openHere()]
      let isSpeaking = false
      const heardWhile: boolean[] = []
      onTestFinished(b.subscribe('board-1', () => heardWhile.push(isSpeaking)))
      await works(a, b)
      isSpeaking = true
      a.publish('board-1', { type: 'access' })
      isSpeaking = false
      await expect.poll(() => heardWhile).toEqual([false])
    })

    it('[S80] may be spoken to when it is closed, and is closed twice', async () => {
      const [a, b] = [await openHere(), await openHere()]
      const heard = listen(b, 'board-1')
      await works(a, b)
      await a.close()
      a.publish('board-1', { type: 'access' })
      await a.close()
      await b.close()
      expect(heard).toEqual([])
    })
  })
}

/** Resolves once nothing is known to be lost. */
export async function works(...buses: readonly Bus[]): Promise<void> {
  await expect.poll(() => buses.every((bus) => bus.works), { interval: 2, timeout: 20_000 }).toBe(true)
}
