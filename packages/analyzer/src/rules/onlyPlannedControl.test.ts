import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { analyze } from '../analyze.ts'

const findingsOf = (map: ReturnType<typeof aMap>) =>
  analyze(map.build()).findings.filter(({ ruleId }) => ruleId === 'COV-01' || ruleId === 'COV-03')

it('[A17] flags a step whose controls are all planned, doubted or denied, in place of the gap', () => {
  const map = aMap().withStep('Ship', { phase: 'operations', controls: ['Scan (todo)', 'Alerts?', 'no\nrunbook'] })
  expect(findingsOf(map)).toMatchObject([
    {
      ruleId: 'COV-03',
      severity: 'high',
      title: 'Only a planned or doubtful control',
      message:
        'Nothing protects “Ship” today: “Scan (todo)” is planned, “Alerts?” is in question, “no runbook” is not in place.',
      why: 'Something that does not exist yet does not protect.',
      targets: ['Ship-m1', 'Ship-d1'],
      related: ['Ship-c1', 'Ship-c2', 'Ship-c3'],
    },
  ])
})

it('[A46] suggests nothing that is planned, doubted or denied there already', () => {
  const map = aMap().withStep('Docker', { phase: 'delivery', controls: ['Image scan (todo)'] })
  expect(findingsOf(map)[0]?.suggest).toEqual(['hardened-images', 'artifact-signing', 'dependency-scan'])
})

it('[A17] says nothing as soon as one control is in place, or the risk is accepted', () => {
  expect(findingsOf(aMap().withStep('Ship', { controls: ['Scan (todo)', 'Review'] }))).toEqual([])
  const accepted = aMap()
    .withStep('Ship', { controls: ['Scan (todo)'] })
    .withDecision({ notes: ['Ship-d1', 'Ship-m1'] })
  expect(findingsOf(accepted)).toEqual([])
})
