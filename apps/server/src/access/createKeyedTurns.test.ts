import { expect, it } from 'vitest'
import { createKeyedTurns } from './createKeyedTurns.ts'

it('[S129] works through what is asked under one key in turn, and keeps nobody waiting under another', async () => {
  const turns = createKeyedTurns(3)
  const began: string[] = []
  const ends: (() => void)[] = []
  const ask = async (key: string, name: string): Promise<string> =>
    turns.take(key, async () => {
      began.push(name)
      await new Promise<void>((resolve) => ends.push(resolve))
      return name
    })
  const asked = [ask('a', 'a1'), ask('a', 'a2'), ask('a', 'a3'), ask('b', 'b1')]
  await expect(ask('a', 'a4')).rejects.toMatchObject({ code: 'server/overloaded' })
  await expect.poll(() => began).toEqual(['a1', 'b1'])
  for (let ended = 0; ended < asked.length; ended++) {
    await expect.poll(() => ends.length).toBeGreaterThan(ended)
    ends[ended]?.()
  }
  expect(await Promise.all(asked)).toEqual(['a1', 'a2', 'a3', 'b1'])
  expect(began).toEqual(['a1', 'b1', 'a2', 'a3'])
})

it('goes on after a failure', async () => {
  const turns = createKeyedTurns(2)
  await expect(turns.take('a', async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await turns.take('a', async () => Promise.resolve(1))).toBe(1)
})
