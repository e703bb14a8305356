import { parsePathMap, toMapFile } from '@pathwall/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyPathMap } from './anyPathMap.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`any path map seed ${seed} (TEST_SEED=${seed} repeats this run)`)

it('makes only maps that the parser lets in', () => {
  fc.assert(
    fc.property(anyPathMap(), (map) => {
      expect(parsePathMap(toMapFile(map))).toMatchObject({
        ok: true,
        value: { arrows: map.arrows, decisions: map.decisions },
      })
    }),
    { seed },
  )
})
