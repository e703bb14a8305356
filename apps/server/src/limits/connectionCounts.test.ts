import { expect, it } from 'vitest'
import { ConnectionCounts } from './connectionCounts.ts'

it('[S141] counts connections in and out, of each address and in all', () => {
  const counts = new ConnectionCounts({ connections: 3, connectionsPerAddress: 2 })
  const leave = counts.enter('a')
  counts.enter('a')
  expect(() => counts.enter('a')).toThrow('Too many connections are open from your address.')
  counts.enter('b')
  expect(() => counts.enter('c')).toThrow('Too many people are on this server.')
  expect(counts.open).toBe(3)
  leave()
  counts.enter('a')
  expect(() => counts.enter('c')).toThrow('Too many people are on this server.')
})
