import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parsePathMap, type PathMap } from '@pathwall/domain'
import { describe, expect, it } from 'vitest'
import { analyze, type BindingVia, type Severity, type StepState } from '../src/index.ts'

/** What people who know the map found on it by hand. Steps have names of their own there; notes say which is which. */
interface Expected {
  steps: { id: string; phase: string; notes: string[]; state: StepState; controls: string[] }[]
  controlCoverage: Record<string, { via: BindingVia; steps: string[] }>
  findings: { rule: string; severity: Severity; targets: string[] }[]
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

  it('[A17] reports exactly these gaps and doubtful controls', () => {
    const found = findings
      .filter(({ ruleId }) => ruleId === 'COV-01' || ruleId === 'COV-03')
      .map(({ ruleId, severity, stepId }) => `${ruleId} ${severity} ${nameOf.get(stepId ?? '')}`)
    const wanted = expected.findings.map(({ rule, severity, targets }) => `${rule} ${severity} ${targets.join()}`)
    expect(found.sort()).toEqual(wanted.sort())
  })

  it('[A16] counts what is on it', () => {
    expect(summary).toMatchObject({ ...expected.summary, steps: { none: 1, accepted: 0, ...expected.summary.steps } })
    expect(coverage.total.share).toBe(16 / 32)
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

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8'))
}

function parsed(file: unknown): PathMap {
  const result = parsePathMap(file)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}
