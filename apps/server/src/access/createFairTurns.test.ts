import { expect, it } from 'vitest'
import { createFairTurns } from './createFairTurns.ts'

it('[S102] works through what is asked one after the other, each key in turn', async () => {
  const turns = createFairTurns(3)
  const began: string[] = []
  let atOnce = 0
  const ask = async (key: string, name: string): Promise<string> =>
    turns.take(key, async () => {
      began.push(name)
      expect(++atOnce).toBe(1)
      await new Promise((resolve) => setImmediate(resolve))
      atOnce--
      return name
    })
  const asked = [ask('a', 'a1'), ask('a', 'a2'), ask('a', 'a3'), ask('a', 'a4'), ask('b', 'b1'), ask('c', 'c1')]
  await expect(ask('a', 'a5')).rejects.toMatchObject({ code: 'server/overloaded' })
  asked.push(ask('b', 'b2'))
  expect(await Promise.all(asked)).toEqual(['a1', 'a2', 'a3', 'a4', 'b1', 'c1', 'b2'])
  expect(began).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4'])
  expect(await ask('a', 'a6')).toBe('a6')
})

it('goes on after a failure, also one that comes at once', async () => {
  const turns = createFairTurns(2)
  const failing = turns.take('a', async () => Promise.reject(new Error('no')))
  const next = turns.take('a', async () => Promise.resolve(1))
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe(1)
})
