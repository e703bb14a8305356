import { analyze } from '@pathwall/analyzer'
import { parsePathMap, type PathMap } from '@pathwall/domain'
import { aMap, exampleMap } from '@pathwall/testkit'
import { describe, expect, it } from 'vitest'
import { aCheck } from '../../test/aCheck.ts'
import { onlyGaps } from '../../test/onlyGaps.ts'
import { parseBaseline, toCheckJson, type CheckInput, type CheckResult } from '../index.ts'
import { checkResult } from './checkResult.ts'

const small = () =>
  aMap('Small')
    .withStep('Plan', { phase: 'input' })
    .withStep('Ship', { phase: 'delivery', people: ['Ops'], controls: ['Code review', 'Moon phase'] })
    .withStep('Run', { phase: 'operations' })

describe('the result of a check', () => {
  it('has every step with the ids of its notes and controls', () => {
    expect(
      aCheck(small().build()).steps.map(({ phase, state, notes, controls }) => [phase, state, notes, controls]),
    ).toEqual([
      ['input', 'gap', ['Plan-m1', 'Plan-d1'], []],
      ['delivery', 'covered', ['Ship-p1', 'Ship-m1', 'Ship-d1'], ['Ship-c1', 'Ship-c2']],
      ['operations', 'gap', ['Run-m1', 'Run-d1'], []],
    ])
  })

  it('says for every control note that says something what it stands for, also when that is nothing', () => {
    const map = small()
      .withNote({ id: 'far', kind: 'control', text: 'SAST geplant' })
      .withNote({ id: 'blank', kind: 'control', text: ' ' })
      .build()
    const { controlMatches, controls } = aCheck(map)
    expect(controlMatches).toEqual({ 'Ship-c1': { 'code-review': 'active' }, 'Ship-c2': {}, far: { sast: 'planned' } })
    expect(controls['far']).toMatchObject({ via: 'orphan', state: 'planned', basis: 'text', steps: [] })
  })

  it('is the same text for the same map', () => {
    expect(toCheckJson(aCheck(small().build()))).toBe(toCheckJson(aCheck(small().build())))
    expect(toCheckJson(aCheck(small().build())).endsWith('}\n')).toBe(true)
  })
})

describe('a check fails', () => {
  it.each<[CheckInput['failOn'], number]>([
    ['high', 1],
    ['medium', 1],
    ['low', 2],
    ['info', 2],
    ['never', 0],
  ])('on %s', (failOn, failing) => {
    expect(aCheck(small().build(), { failOn, rules: onlyGaps() }).verdict).toEqual({
      failOn,
      failing,
      isFailed: failing > 0,
    })
  })

  it('never because of what was decided or called not relevant', () => {
    const map = answered(small().build())
    const { verdict, findings, summary } = aCheck(map, { failOn: 'info', rules: onlyGaps() })
    expect(verdict).toEqual({ failOn: 'info', failing: 0, isFailed: false })
    expect(findings.map(({ status }) => status).sort()).toEqual(['decided', 'suppressed'])
    expect([summary.decided, summary.suppressed]).toEqual([1, 1])
    expect(findings.find(({ status }) => status === 'decided')?.decision).toMatchObject({
      owner: 'Bo',
      decision: 'mitigate',
    })
  })
})

describe('a baseline', () => {
  it('takes known findings out of the verdict, and counts what is new and gone', () => {
    const before = aCheck(small().build(), { rules: onlyGaps() })
    const parsed = parseBaseline(JSON.parse(toCheckJson(before)))
    if (!parsed.ok) throw new Error('refused')
    const after = aMap('Small').withStep('Plan', { phase: 'input' }).withStep('New', { phase: 'delivery' }).build()
    const { baseline, verdict, findings } = aCheck(after, {
      baseline: { source: 'old.json', findings: parsed.value },
      failOn: 'low',
      rules: onlyGaps(),
    })
    expect(baseline).toMatchObject({ source: 'old.json', new: 1, known: 1 })
    expect(baseline?.gone).toEqual([{ ruleId: 'COV-01', fingerprint: printOf(before, 'Run-m1') }])
    expect(verdict).toMatchObject({ failing: 1, isFailed: true })
    expect(findings.map((finding) => [finding.targets[0], finding.baseline])).toEqual([
      ['New-m1', 'new'],
      ['Plan-m1', 'known'],
    ])
  })

  it('does not know what somebody had answered and has taken back', () => {
    const before = parseBaseline(JSON.parse(toCheckJson(aCheck(answered(small().build()), { rules: onlyGaps() }))))
    if (!before.ok) throw new Error('refused')
    const baseline = { source: 'old.json', findings: before.value }
    const states = (map: PathMap): unknown[] =>
      aCheck(map, { baseline, rules: onlyGaps() }).findings.map(({ status, baseline: state }) => [status, state])
    expect(states(small().build())).toEqual([
      ['open', 'new'],
      ['open', 'new'],
    ])
    expect(states(answered(small().build()))).toEqual([
      ['suppressed', 'known'],
      ['decided', 'known'],
    ])
  })

  it.each([[{}], [null], [{ schema: 'pathwall-check/1', findings: [{ ruleId: 'COV-01', fingerprint: 'x' }] }]])(
    'that is none is refused: %j',
    (input) => expect(parseBaseline(input).ok).toBe(false),
  )
})

it('is what its schema says, for the example and its answers', () => {
  const parsed = parsePathMap(exampleMap)
  if (!parsed.ok) throw new Error('the example is no map')
  const baseline = { source: 'x', findings: [{ ruleId: 'COV-01', fingerprint: 'a'.repeat(64), isOpen: true }] }
  for (const result of [aCheck(parsed.value), aCheck(answered(small().build()), { baseline, language: 'de' })])
    expect(checkResult.safeParse(result).error?.issues).toBeUndefined()
})

/** Plan is decided about, Run is called not relevant. */
function answered(map: PathMap): PathMap {
  const [run, plan] = ['Run-m1', 'Plan-m1'].map((id) =>
    analyze(map).findings.find(({ ruleId, targets }) => ruleId === 'COV-01' && targets.includes(id))!,
  )
  return {
    ...map,
    decisions: [
      { notes: ['Plan-m1', 'Plan-d1'], finding: plan!.fingerprint, decision: 'mitigate', owner: 'Bo', reason: 'Soon' },
    ],
    suppressions: [{ finding: run!.fingerprint, rule: 'COV-01', reason: 'Not ours' }],
  }
}

function printOf({ findings }: CheckResult, noteId: string): string | undefined {
  return findings.find(({ targets }) => targets.includes(noteId))?.fingerprint
}
