import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parsePathMap, type PathMap } from '@pathwall/domain'
import { describe, expect, it } from 'vitest'
import {
  analyze,
  type BindingVia,
  type ControlMatches,
  type Finding,
  type Severity,
  type StepState,
} from '../src/index.ts'

/** What people who know the map found on it by hand. Steps have names of their own there; notes say which is which. */
interface Expected {
  steps: { id: string; phase: string; notes: string[]; state: StepState; controls: string[] }[]
  controlCoverage: Record<string, { via: BindingVia; steps: string[] }>
  controlMatches: Record<string, ControlMatches>
  /** `targets`: names of steps, ids of notes, or `map`. */
  findings: { rule: string; severity: Severity; targets: string[] }[]
  mustNotFire: string[]
  summary: { notes: number; byKind: Record<string, number>; arrows: number; steps: Record<string, number> }
}

const expected = readJson('./fixtures/ecommerce-checkout.expected.json') as Expected
const map = parsed(readJson('../../../examples/ecommerce-checkout.json'))
const { steps, bindings, findings, flows, summary, coverage } = analyze(map)
const notesOf = new Map(expected.steps.map((step) => [step.id, [...step.notes].sort()]))
const nameOf = new Map(
  steps.map((step) => [
    step.id,
    expected.steps.find(({ id }) => String(notesOf.get(id)) === String([...step.notes].sort()))?.id ?? step.id,
  ]),
)

describe('the example map, read as its team reads it', () => {
  it('[A1] [A3] has exactly these steps, and one lonely person besides', () => {
    const judged = steps.filter((step) => step.state !== 'none')
    const names = judged.map((step) => nameOf.get(step.id) ?? '')
    expect(names.sort()).toEqual(expected.steps.map((step) => step.id).sort())
    expect(steps.filter((step) => step.state === 'none').map((step) => step.notes)).toEqual([['x01']])
  })

  it.each(expected.steps)('[A8] [A14] knows phase, state and controls of $id', ({ id, phase, state, controls }) => {
    const step = steps.find((candidate) => nameOf.get(candidate.id) === id)
    expect(step).toMatchObject({ phase, state })
    expect([...(step?.controls ?? [])].sort()).toEqual([...controls].sort())
  })

  it('[A9] binds every control to the same steps in the same way', () => {
    const found = Object.entries(bindings).map(([id, { via, steps: covered }]) => [
      id,
      { via, steps: covered.map((step) => nameOf.get(step)) },
    ])
    expect(Object.fromEntries(found)).toEqual(expected.controlCoverage)
  })

  it('[A13] reads every control as what it is', () => {
    const found = Object.entries(bindings).map(([id, { matches }]) => [id, matches])
    expect(Object.fromEntries(found)).toEqual(expected.controlMatches)
  })

  it('[A39] reports exactly these findings', () => {
    const found = findings.map((finding) => `${finding.ruleId} ${finding.severity} ${targetsOf(finding)}`)
    const wanted = expected.findings.map(
      ({ rule, severity, targets }) => `${rule} ${severity} ${targets.toSorted().join()}`,
    )
    expect(found.sort()).toEqual(wanted.sort())
  })

  it.each(expected.mustNotFire)('[A39] has no reason for %s', (rule) => {
    expect(findings.filter(({ ruleId }) => ruleId === rule)).toEqual([])
  })

  it('[A16] counts what is on it', () => {
    expect(summary).toMatchObject({ ...expected.summary, steps: { none: 1, accepted: 0, ...expected.summary.steps } })
    expect(coverage.total.share).toBe(16 / 32)
    expect(coverage.balance).toMatchObject({ early: 5, total: 22, share: 5 / 22, isJudged: true })
    expect(coverage.perCsfFunction.recover).toEqual({ controls: 0, notes: [] })
    expect(coverage.perPhase.delivery).toEqual({ covered: 3, planned: 0, gap: 3, accepted: 0, none: 0, share: 0.5 })
  })

  it('[A7] takes what operations send back for feedback', () => {
    const back = flows.filter((flow) => flow.kind === 'feedback')
    expect(back.map(({ from, to, arrows }) => [nameOf.get(from), nameOf.get(to), arrows])).toEqual([
      ['e28', 'e03', ['a029']],
      ['e28', 'e09', ['a028']],
    ])
  })
})

/** As the labels name them. */
function targetsOf({ targetKind, targets }: Finding): string {
  if (targetKind === 'map') return 'map'
  if (targetKind !== 'step' && targetKind !== 'steps') return [...targets].sort().join()
  const covered = steps.filter((step) => step.notes.some((id) => targets.includes(id)))
  return covered
    .map((step) => nameOf.get(step.id) ?? '')
    .map((name) => name.replace(/^~/, ''))
    .sort()
    .join()
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8'))
}

function parsed(file: unknown): PathMap {
  const result = parsePathMap(file)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}
