import { analyze } from '@pathwall/analyzer'
import { messyWall, seededRandom, stepAgreement, type MessyWall, type MessyWallOptions } from '@pathwall/testkit'
import type { BenchmarkContext } from '../benchmark.ts'
import { plainCloseness } from './plainCloseness.ts'

const AIMS: readonly (readonly [MessyWallOptions['kind'], string])[] = [
  ['clear', '>=0.99'],
  ['tidy', '>=0.95'],
  ['messy', '>=0.85'],
  ['dense', '>=0.85'],
]
const NOTES = 500

/** How well steps of walls whose steps are known are found, and how well by closeness alone. */
export function recogniseSteps({ quick, figure }: Pick<BenchmarkContext, 'quick' | 'figure'>): void {
  const walls = quick ? 5 : 25
  for (const [kind, aim] of AIMS) {
    const ours = { precision: 0, recall: 0, exact: 0 }
    const plain = { precision: 0, recall: 0, exact: 0 }
    let controls = 0
    for (let seed = 1; seed <= walls; seed++) {
      const wall = messyWall(seededRandom(seed), { kind, notes: NOTES })
      const { steps, bindings } = analyze(wall.map)
      const found = steps.map((step) => step.notes)
      for (const [sum, candidate] of [[ours, found] as const, [plain, plainCloseness(wall.map)] as const]) {
        const agreement = stepAgreement(wall.steps, candidate)
        for (const key of ['precision', 'recall', 'exact'] as const) sum[key] += agreement[key] / walls
      }
      const byId = new Map(steps.map((step) => [step.id, step.notes]))
      const coveredBy = (control: string): string[] =>
        (bindings[control]?.steps ?? []).flatMap((id) => byId.get(id) ?? [])
      controls += shareOfRightControls(wall, coveredBy) / walls
    }
    figure(`${kind} walls, precision`, ours.precision, '', aim)
    figure(`${kind} walls, recall`, ours.recall, '', aim)
    figure(`${kind} walls, exact steps`, ours.exact, '')
    figure(`${kind} walls, controls at their step`, controls, '')
    figure('  closeness alone: precision', plain.precision, '')
    figure('  closeness alone: recall', plain.recall, '')
    figure('  closeness alone: exact steps', plain.exact, '')
    const wrong = { ours: 1 - ours.precision, plain: 1 - plain.precision }
    if (wrong.plain > 0) figure('  its wrong pairs, times ours', wrong.plain / wrong.ours, 'times')
  }
}

function shareOfRightControls({ steps, controls }: MessyWall, coveredBy: (control: string) => string[]): number {
  const right = [...controls].filter(([control, step]) => coveredBy(control).some((id) => steps[step]?.includes(id)))
  return right.length / controls.size
}
