import { expect, it } from 'vitest'
import { createQueue } from './createQueue.ts'

const aTurn = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

it('does at once what comes alone, and spreads a crowd over turns, in order', async () => {
  const queue = createQueue(3)
  const done: number[] = []
  for (let n = 0; n < 8; n++) queue(() => done.push(n))
  expect(done).toEqual([0, 1, 2])
  await aTurn()
  expect(done).toEqual([0, 1, 2, 3, 4, 5])
  queue(() => done.push(8))
  await aTurn()
  expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  await aTurn()
  queue(() => done.push(9))
  expect(done.at(-1)).toBe(9)
})
