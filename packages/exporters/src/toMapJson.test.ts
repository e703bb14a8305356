import { aMap } from '@pathwall/testkit'
import { parsePathMap } from '@pathwall/domain'
import { expect, it } from 'vitest'
import { toMapJson } from './index.ts'

const map = aMap('Small')
  .withStep('Plan', { phase: 'input', people: ['Anna'] })
  .withDecision({ notes: ['Plan-m1'] })
  .build()

it('is a file that is read as the same map', () => {
  expect(parsePathMap(JSON.parse(toMapJson(map)))).toEqual({ ok: true, value: map })
})

it('is text for people: indented, ending with its line', () => {
  const text = toMapJson({ ...map, extra: { context: { sector: 'shop' } } })
  expect(text).toMatch(/^\{\n {2}"schema": "p2p-map\/1",\n {2}"title": "Small",\n/)
  expect(text).toContain('  "context": {\n    "sector": "shop"\n  }')
  expect(text.endsWith('\n}\n')).toBe(true)
})
