import { analyze } from '@pathwall/analyzer'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { lineOf, readDashboard } from './readDashboard.ts'

const map = aMap()
  .withStep('Review', { phase: 'development', controls: ['Code review'] })
  .withStep('Ship', { phase: 'delivery', controls: ['Our secret ritual'] })
  .withStep('Scan', { phase: 'delivery', controls: ['SAST, planned'] })
  .withStep('Run', { phase: 'operations' })
  .withStep('Guests', { phase: 'input', people: ['Visitors'], media: [], deliverables: [] })
  .build()
const dashboard = readDashboard(map, analyze(map))

it('counts steps by state, and names those that are not judged apart', () => {
  expect(dashboard.total).toMatchObject({ covered: 2, accepted: 0, planned: 1, gap: 1, judged: 4 })
  expect(dashboard.states.map(({ state, count }) => [state, count])).toEqual([
    ['covered', 2],
    ['accepted', 0],
    ['planned', 1],
    ['gap', 1],
  ])
  expect(dashboard.notJudged.steps?.map(({ title }) => title)).toEqual(['Visitors'])
})

it('has the steps and the notes behind each number', () => {
  expect(lineOf(dashboard, 'state gap')).toMatchObject({ count: 1, notes: ['Run-m1', 'Run-d1'] })
  expect(lineOf(dashboard, 'phase delivery')?.steps?.map(({ title }) => title)).toEqual(['Ship', 'Scan'])
  expect(lineOf(dashboard, 'phase input')).toMatchObject({ count: 0, notes: [] })
  expect(lineOf(dashboard, 'csf protect')?.notes).toEqual(['Review-c1'])
  expect(lineOf(dashboard, 'no such number')).toBeUndefined()
})

it('counts a control that nobody recognises in no framework, and says so', () => {
  expect(dashboard.unknown).toMatchObject({ count: 1, notes: ['Ship-c1'] })
  const behind = [...dashboard.csf, ...dashboard.stride, ...dashboard.cia].flatMap(({ notes }) => notes)
  expect(behind).not.toContain('Ship-c1')
  expect(behind).not.toContain('Scan-c1')
})

it('says how early the controls stand', () => {
  expect(dashboard.early).toMatchObject({ count: 0, total: 2, notes: [] })
})
