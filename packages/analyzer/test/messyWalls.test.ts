import { messyWall, seededRandom, stepAgreement, type MessyWallOptions, type StepAgreement } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { analyze } from '../src/index.ts'

const WALLS = 6

/** Averages over walls of some hundred notes whose steps are known. */
function agreementOn(kind: MessyWallOptions['kind']): StepAgreement & { controls: number } {
  const sum = { precision: 0, recall: 0, exact: 0, controls: 0 }
  for (let seed = 1; seed <= WALLS; seed++) {
    const { map, steps, controls } = messyWall(seededRandom(seed), { kind, notes: 350 })
    const analysis = analyze(map)
    const { precision, recall, exact } = stepAgreement(
      steps,
      analysis.steps.map((step) => step.notes),
    )
    const byId = new Map(analysis.steps.map((step) => [step.id, step]))
    const isRight = ([control, step]: readonly [string, number]): boolean =>
      analysis.bindings[control]?.steps.some((id) =>
        byId.get(id)?.notes.some((note) => steps[step]?.includes(note)),
      ) === true
    sum.precision += precision / WALLS
    sum.recall += recall / WALLS
    sum.exact += exact / WALLS
    sum.controls += [...controls].filter(isRight).length / controls.size / WALLS
  }
  return sum
}

it.each<[MessyWallOptions['kind'], number]>([
  ['clear', 0.99],
  ['tidy', 0.95],
  ['messy', 0.85],
  ['dense', 0.85],
])('[A43] recognises steps of %s walls with precision and recall above %f', (kind, aim) => {
  const { precision, recall, exact, controls } = agreementOn(kind)
  expect(precision).toBeGreaterThan(aim)
  expect(recall).toBeGreaterThan(aim)
  expect(exact).toBeGreaterThan(0.75)
  expect(controls).toBeGreaterThan(0.92)
})
