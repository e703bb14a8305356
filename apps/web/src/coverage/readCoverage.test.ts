import { analyze } from '@pathwall/analyzer'
import { createTemplateMap, parsePathMap, type PathMap } from '@pathwall/domain'
import { aMap, exampleMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { readCoverage } from './readCoverage.ts'

const coverageOf = (map: PathMap) => readCoverage(map, analyze(map))

it('counts the example by phase', () => {
  const parsed = parsePathMap(exampleMap)
  expect(parsed.ok && coverageOf(parsed.value)).toEqual([
    { phase: 'input', covered: 3, accepted: 0, planned: 0, gap: 3, judged: 6 },
    { phase: 'refinement', covered: 2, accepted: 0, planned: 1, gap: 3, judged: 6 },
    { phase: 'development', covered: 4, accepted: 0, planned: 0, gap: 4, judged: 8 },
    { phase: 'delivery', covered: 3, accepted: 0, planned: 0, gap: 3, judged: 6 },
    { phase: 'operations', covered: 4, accepted: 0, planned: 0, gap: 2, judged: 6 },
  ])
})

it('shows the phases of an empty path, and nothing of a blank wall', () => {
  expect(coverageOf(createTemplateMap('path-to-production', '')).map(({ phase, judged }) => [phase, judged])).toEqual([
    ['input', 0],
    ['refinement', 0],
    ['development', 0],
    ['delivery', 0],
    ['operations', 0],
  ])
  expect(coverageOf(createTemplateMap('blank', ''))).toEqual([])
})

it('adds what lies in no phase only when a step lies there', () => {
  expect(coverageOf(aMap().withStep('Ship').build()).at(-1)?.phase).toBe('operations')
  expect(coverageOf(aMap().withStep('Lost', { phase: null }).build()).at(-1)).toEqual({
    phase: 'unplaced',
    covered: 0,
    accepted: 0,
    planned: 0,
    gap: 1,
    judged: 1,
  })
})
