import { anyParsedMap, findSarifErrors } from '@pathwall/testkit'
import fc from 'fast-check'
import { CATALOGUE } from '@pathwall/catalog'
import { expect, it, vi } from 'vitest'
import {
  parseBaseline,
  toCheckCsv,
  toCheckJson,
  toCheckMarkdown,
  toCheckText,
  toMapJson,
  toSarif,
} from '../src/index.ts'
import { checkResult } from '../src/check/checkResult.ts'
import { aCheck } from './aCheck.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`check seed ${seed} (TEST_SEED=${seed} repeats this run)`)
vi.setConfig({ testTimeout: 120_000 })

it('every result of a check is what its schema says, and a baseline for the next one', () => {
  fc.assert(
    fc.property(anyParsedMap(), (map) => {
      const result = aCheck(map)
      expect(checkResult.safeParse(result).error?.issues).toBeUndefined()
      expect(Object.keys(result.controlMatches).sort()).toEqual(
        map.notes
          .filter(({ kind, text }) => kind === 'control' && text.trim() !== '')
          .map(({ id }) => id)
          .sort(),
      )
      const parsed = parseBaseline(JSON.parse(toCheckJson(result)))
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
      const again = aCheck(map, { baseline: { source: 'old', findings: parsed.value }, failOn: 'info' })
      expect([again.verdict.failing, again.baseline?.gone]).toEqual([0, []])
    }),
    { seed, numRuns: 60 },
  )
})

it('every SARIF log is valid, and every other format is written', () => {
  fc.assert(
    fc.property(anyParsedMap(), (map) => {
      const result = aCheck(map, { language: 'de' })
      const text = toMapJson(map)
      const log = JSON.parse(toSarif(map, result, { artifact: { uri: 'a%20b.json', text } })) as unknown
      expect(findSarifErrors(log)).toEqual([])
      const options = { catalogue: CATALOGUE, hasColours: false, width: 80 }
      expect(toCheckText(result, options)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
      expect(toCheckMarkdown(result, options)).toMatch(/^### /)
      expect(toCheckCsv(result)).toMatch(/^severity,/)
    }),
    { seed, numRuns: 60 },
  )
})
