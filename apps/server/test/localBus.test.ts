import { expect, it } from 'vitest'
import { createLocalBus, LocalHub } from '../src/bus/createLocalBus.ts'
import { describeBus } from './busContract.ts'

let hub = new LocalHub()
describeBus('local bus', async () => Promise.resolve(createLocalBus(hub)))

it('[S80] keeps those who meet elsewhere apart', async () => {
  hub = new LocalHub()
  const here = createLocalBus(hub)
  const elsewhere = createLocalBus()
  const heard: unknown[] = []
  elsewhere.subscribe('board-1', (message) => heard.push(message))
  here.publish('board-1', { type: 'access' })
  await new Promise((done) => setImmediate(done))
  expect(heard).toEqual([])
})
