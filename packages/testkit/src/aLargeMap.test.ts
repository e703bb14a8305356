import { parsePathMap, toMapFile } from '@pathwall/domain'
import { expect, it } from 'vitest'
import { aLargeMap } from './aLargeMap.ts'

it.each([0, 1, 300, 2_000])('has exactly %i notes, and is a map that the parser lets in', (count) => {
  const map = aLargeMap(count)
  expect(map.notes).toHaveLength(count)
  expect(parsePathMap(toMapFile(map))).toMatchObject({ ok: true })
})

it('spreads its steps over five phases and connects them', () => {
  const map = aLargeMap(300)
  expect(new Set(map.notes.map((note) => note.phase)).size).toBe(5)
  expect(map.arrows.length).toBeGreaterThan(30)
})

it('is the same map for the same seed, another one for another seed', () => {
  expect(aLargeMap(100, 7)).toEqual(aLargeMap(100, 7))
  expect(aLargeMap(100, 7)).not.toEqual(aLargeMap(100, 8))
})
