import type { PathMap } from '@pathwall/domain'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { analyze } from './analyze.ts'
import { compareMaps } from './compareMaps.ts'

const small = () => aMap().withStep('Plan', { phase: 'input' }).withStep('Ship', { phase: 'delivery' })

it('[A20] says which findings were opened and closed, with their words', () => {
  const after = small()
    .withStep('Run', { phase: 'operations', people: ['Ops'] })
    .withNote({ id: 'c', kind: 'control', text: 'Code review', phase: 'input' })
    .withArrow('c', 'Plan-m1')
    .build()
  expect(aboutSteps(small().build(), after)).toEqual([
    { ruleId: 'COV-01', before: 'absent', after: 'open', message: 'No security control stands at “Run”.' },
    { ruleId: 'COV-01', before: 'open', after: 'absent', message: 'No security control stands at “Plan”.' },
  ])
})

it('[A20] says which findings were decided or called not relevant, accepted steps among them', () => {
  const [ship] = analyze(small().build()).findings.filter(({ ruleId }) => ruleId === 'COV-01')
  const after = small()
    .withDecision({ notes: ['Plan-m1', 'Plan-d1'], owner: 'Bo', reason: 'Nothing secret there' })
    .build()
  after.suppressions.push({ finding: ship!.fingerprint, rule: 'COV-01', reason: 'Nobody ships' })
  expect(aboutSteps(small().build(), after).map((change) => [change.before, change.after, change.message])).toEqual([
    ['open', 'suppressed', 'No security control stands at “Ship”.'],
    ['open', 'decided', 'No security control stands at “Plan”.'],
  ])
  expect(compareMaps(small().build(), after).hasOtherChanges).toBe(true)
})

it('[A20] judges both maps with the same options', () => {
  expect(compareMaps(aMap().build(), small().build(), { rules: { 'COV-01': 'off' } }).gaps.opened).toEqual([])
  const [first] = compareMaps(aMap().build(), small().build(), { language: 'de' }).findings
  expect(first?.after.message).toBe('Bei „Ship“ steht keine Sicherheitskontrolle.')
})

function aboutSteps(
  before: PathMap,
  after: PathMap,
): { ruleId: string; before: string; after: string; message: string }[] {
  return compareMaps(before, after)
    .findings.filter(({ ruleId }) => ruleId === 'COV-01')
    .map(({ ruleId, before: then, after: now }) => ({
      ruleId,
      before: then.status,
      after: now.status,
      message: now.message ?? then.message ?? '',
    }))
}
