import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { analyze } from './analyze.ts'
import { readSummary } from './readSummary.ts'

it('[A16] counts everything on the map, blank notes and loose arrows included', () => {
  const map = aMap()
    .withStep('Ship', { phase: 'delivery', people: ['Ops', 'Dev'], controls: ['Approval'] })
    .withStep('Plan', { phase: 'input' })
    .withNote({ id: 'blank', kind: 'media', text: '' })
    .withArrow('Ship-d1', 'blank')
    .withArrow('Plan-d1', 'Ship-m1')
    .build()
  expect(analyze(map).summary).toMatchObject({
    notes: 8,
    byKind: { people: 2, media: 3, deliverable: 2, control: 1 },
    arrows: 2,
    steps: { covered: 1, planned: 0, gap: 1, accepted: 0, none: 0 },
  })
})

it('[A16] counts what was decided or suppressed apart from what is open', () => {
  const map = aMap().withStep('Ship', { phase: 'delivery' }).withStep('Plan', { phase: 'input' }).build()
  const { steps, findings } = analyze(map)
  const gaps = findings.filter(({ ruleId }) => ruleId === 'COV-01')
  const [ship, plan] = [gaps[0]!, gaps[1]!]
  const decision = { notes: [], finding: ship.fingerprint, decision: 'accept', owner: 'Anna', reason: 'Known' } as const
  const suppression = { finding: plan.fingerprint, rule: 'COV-01', reason: 'Only an idea' }
  const countsOf = (list: typeof gaps) => {
    const { findings: open, decided, suppressed } = readSummary(map, steps, list)
    return { ...open, decided, suppressed }
  }
  expect(countsOf([ship, plan])).toEqual({ high: 1, medium: 0, low: 1, info: 0, decided: 0, suppressed: 0 })
  expect(
    countsOf([
      { ...ship, decision: { ...decision, notes: [] } },
      { ...plan, suppression },
    ]),
  ).toEqual({ high: 0, medium: 0, low: 0, info: 0, decided: 1, suppressed: 1 })
})
