import { analyze, DEFAULT_SETTINGS } from '@pathwall/analyzer'
import type { PathMap } from '@pathwall/domain'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { readDecisions } from './readDecisions.ts'

const TODAY = '2026-11-21'
const read = (map: PathMap, settings = DEFAULT_SETTINGS) =>
  readDecisions(map, analyze(map, { today: TODAY, settings }), TODAY, settings)
const facts = (map: PathMap) => read(map).map(({ title, isInForce, due, past }) => ({ title, isInForce, due, past }))

it('lists what is overdue first, then by review, then what has lost its object', () => {
  const map = aMap()
    .withStep('Later')
    .withStep('Soon')
    .withStep('Overdue')
    .withStep('Covered', { controls: ['Code review'] })
    .withDecision({ notes: ['gone-m1'], review: '2020-01-01' })
    .withDecision({ notes: ['Covered-m1', 'Covered-d1'] })
    .withDecision({ notes: ['Later-m1', 'Later-d1'] })
    .withDecision({ notes: ['Soon-d1', 'Soon-m1'], review: '2026-11-21' })
    .withDecision({ notes: ['Overdue-m1', 'Overdue-d1'], review: '2026-11-20' })
    .build()
  expect(facts(map)).toEqual([
    { title: 'Overdue', isInForce: true, due: 'review', past: null },
    { title: 'Soon', isInForce: true, due: null, past: null },
    { title: 'Later', isInForce: true, due: null, past: null },
    { title: '', isInForce: false, due: null, past: 'step-gone' },
    { title: 'Covered', isInForce: false, due: null, past: 'covered' },
  ])
})

it('asks again about what is older than a year, and says what does not count', () => {
  const map = aMap()
    .withStep('Old')
    .withStep('Year')
    .withStep('Nobody')
    .withDecision({ notes: ['Old-m1', 'Old-d1'], date: '2025-11-20', review: '2027-01-01' })
    .withDecision({ notes: ['Year-m1', 'Year-d1'], date: '2025-11-21' })
    .withDecision({ notes: ['Nobody-m1', 'Nobody-d1'], owner: ' ' })
    .build()
  expect(facts(map)).toEqual([
    { title: 'Old', isInForce: true, due: 'old', past: null },
    { title: 'Nobody', isInForce: false, due: 'incomplete', past: null },
    { title: 'Year', isInForce: true, due: null, past: null },
  ])
})

it('asks again after as many days as the team has set', () => {
  const map = aMap()
    .withStep('Old')
    .withDecision({ notes: ['Old-m1', 'Old-d1'], date: '2026-10-20', review: '2027-01-01' })
    .build()
  expect(read(map).map(({ due }) => due)).toEqual([null])
  expect(read(map, { ...DEFAULT_SETTINGS, decisionMaxAgeDays: 30 }).map(({ due }) => due)).toEqual(['old'])
})

it('knows which finding is meant, and that it is closed by now', () => {
  const builder = aMap().withStep('Build')
  const open = analyze(builder.build()).findings.find(({ targetKind }) => targetKind === 'map')
  if (open === undefined) throw new Error('This map is missing nothing')
  builder
    .withDecision({ notes: [], finding: open.fingerprint })
    .withDecision({ notes: ['Build-m1'], finding: 'f'.repeat(64) })
  const [first, second] = read(builder.build())
  expect(first).toMatchObject({ title: open.message, finding: open.title, isInForce: true, past: null, notes: [] })
  expect(second).toMatchObject({ title: 'Build', isInForce: false, past: 'finding-gone', notes: ['Build-m1'] })
})
