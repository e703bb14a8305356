import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { analyze, createAnalyzer } from '../analyze.ts'

const findingsOf = (map: ReturnType<typeof aMap>) =>
  analyze(map.build()).findings.filter(({ ruleId }) => ruleId === 'COV-01')

it('[A17] flags a deploy nobody guards', () => {
  expect(findingsOf(aMap().withStep('Ship', { phase: 'delivery', people: ['Ops'] }))).toEqual([
    {
      ruleId: 'COV-01',
      severity: 'high',
      title: 'Step has no security control',
      message: 'No security control stands at “Ship”.',
      why: 'Controls belong alongside each step; a step without one is where the team looks first.',
      todo: 'Put the control that is really in place beside the step, or decide with the business to accept, avoid, transfer or mitigate the risk.',
      targetKind: 'step',
      targets: ['Ship-p1', 'Ship-m1', 'Ship-d1'],
      stepId: 'Ship-d1+Ship-m1',
      phase: 'delivery',
      suggest: ['automated-rollback', 'progressive-delivery', 'change-approval'],
      frameworks: [],
      fingerprint: '17dad3e619ebefbb0250ffc2542d447aa65407c46e5ef8ac34378f0e10b62e30',
    },
  ])
})

it('[A17] says nothing about steps with any control, accepted steps and people alone', () => {
  const map = aMap()
    .withStep('Guarded', { controls: ['Review'] })
    .withStep('Planned', { controls: ['Review?'] })
    .withStep('Accepted')
    .withDecision({ notes: ['Accepted-m1', 'Accepted-d1'] })
    .withStep('Crowd', { people: ['Ops'], media: [], deliverables: [] })
  expect(findingsOf(map)).toEqual([])
})

it('[A46] suggests what the words of the step ask for, however they are changed', () => {
  const analyzeAgain = createAnalyzer()
  const suggestedFor = (...media: string[]) => {
    const map = aMap()
      .withStep('Handing over', { phase: 'delivery', media, people: ['Agency'] })
      .build()
    return analyzeAgain(map).findings.find(({ ruleId }) => ruleId === 'COV-01')?.suggest
  }
  expect(suggestedFor('Docker')).toEqual(['container-scan', 'supplier-assessment', 'hardened-images'])
  expect(suggestedFor('Mail')).toEqual(['controlled-handover', 'supplier-assessment', 'protection-class'])
})

it('[A18] keeps its fingerprint when the step is moved, reworded and joined by others, and changes it with the output', () => {
  const fingerprintOf = (map: ReturnType<typeof aMap>) => findingsOf(map).map(({ fingerprint }) => fingerprint)
  const before = fingerprintOf(aMap().withStep('Ship', { people: ['Ops'] }))
  const moved = aMap().withStep('Ship', { people: ['QA', 'Dev'], media: ['Pipeline'], phase: 'delivery' })
  expect(fingerprintOf(moved)).toEqual(before)
  expect(fingerprintOf(aMap().withStep('Ship', { deliverables: ['Build', 'Notes'] }))).not.toEqual(before)
})
