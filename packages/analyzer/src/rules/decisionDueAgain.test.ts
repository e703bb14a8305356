import type { Decision } from '@pathwall/domain'
import { expect, it } from 'vitest'
import { saidBy } from '../../test/saidBy.ts'
import type { Sketch, SketchDecision, SketchStep } from '../examples/sketch.ts'
import { sketchMap } from '../examples/sketchMap.ts'

const TODAY = { today: '2026-11-21' }
const aMapWith = (decision: Omit<SketchDecision, 'step'>, more: SketchStep = {}): Sketch => ({
  steps: { daily: { phase: 'development', people: ['Agency (extern)'], media: ['Daily'], ...more } },
  decisions: [{ step: 'daily', owner: 'Anna', reason: 'Small', ...decision }],
})
const AT = 'low step daily-p1 daily-m1:'

it('[A34] asks again about a decision that is older than a year', () => {
  const map = aMapWith({ date: '2025-11-20' })
  expect(saidBy('DEC-02', map, TODAY)).toEqual([
    `${AT} The decision to accept the risk at “Daily” was made on 2025-11-20, more than 365 days ago.`,
  ])
  expect(saidBy('DEC-02', map, { ...TODAY, language: 'de' })).toEqual([
    `${AT} Die Entscheidung, das Risiko bei „Daily“ zu akzeptieren, ist vom 20.11.2025 und damit älter als 365 Tage.`,
  ])
  expect(saidBy('DEC-02', aMapWith({ date: '2025-11-21' }), TODAY)).toEqual([])
})

it('[A34] asks again when the day of its review is past', () => {
  const map = aMapWith({ decision: 'transfer', date: '2026-10-01', review: '2026-11-20' })
  expect(saidBy('DEC-02', map, TODAY)).toEqual([
    `${AT} The decision to transfer the risk at “Daily” was to be looked at again by 2026-11-20.`,
  ])
  expect(saidBy('DEC-02', map, { ...TODAY, language: 'de' })).toEqual([
    `${AT} Die Entscheidung, das Risiko bei „Daily“ zu übertragen, sollte bis zum 20.11.2026 überprüft werden.`,
  ])
  expect(saidBy('DEC-02', aMapWith({ date: '2026-10-01', review: '2026-11-21' }), TODAY)).toEqual([])
})

it('[A34] takes the day of the session when nobody names one, and is silent without any', () => {
  const map = aMapWith({ date: '2020-01-01' })
  expect(saidBy('DEC-02', map)).toEqual([])
  expect(saidBy('DEC-02', { ...map, asOf: '2026-11-21' }).length).toBe(1)
})

it('[A34] lets a team say how old is too old', () => {
  const map = aMapWith({ date: '2026-10-01' })
  expect(saidBy('DEC-02', map, { ...TODAY, settings: { decisionMaxAgeDays: 50 } }).length).toBe(1)
  expect(saidBy('DEC-02', map, { ...TODAY, settings: { decisionMaxAgeDays: 51 } })).toEqual([])
})

it('[A34] judges decisions about findings, too', () => {
  expect(saidBy('DEC-02', aMapWith({ rule: 'HND-02', date: '2024-01-01', decision: 'mitigate' }), TODAY)).toEqual([
    `${AT} The decision to mitigate the risk “Hand-over to or from outsiders” at “Daily” was made on 2024-01-01, more than 365 days ago.`,
  ])
})

it('[A34] follows the newest of several decisions, in whatever order they are stored', () => {
  const map = sketchMap(aMapWith({}))
  const [first] = map.decisions as [Decision]
  const decisions = [{ ...first, date: '2020-01-01' }, { ...first, date: '2026-01-01' }, first]
  expect(saidBy('DEC-02', { ...map, decisions }, TODAY)).toEqual([])
  expect(saidBy('DEC-02', { ...map, decisions: decisions.toReversed() }, TODAY)).toEqual([])
})

it('[A34] is silent about dates that are none, and where there is nothing to decide any more', () => {
  for (const date of ['2020-02-31', 'last year', '', '01.01.2020'])
    expect(saidBy('DEC-02', aMapWith({ date, review: date }), TODAY)).toEqual([])
  expect(saidBy('DEC-02', aMapWith({ date: '2020-01-01' }), { today: 'today' })).toEqual([])
  expect(saidBy('DEC-02', aMapWith({ date: '2020-01-01' }, { controls: ['Code review'] }), TODAY)).toEqual([])
})
