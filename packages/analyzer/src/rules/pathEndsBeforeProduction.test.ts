import { expect, it } from 'vitest'
import { saidBy } from '../../test/saidBy.ts'
import type { Sketch } from '../examples/sketch.ts'

const STEPS: NonNullable<Sketch['steps']> = {
  ask: { phase: 'input', media: ['Jour fixe'] },
  build: { phase: 'development', media: ['Coding'] },
  ship: { phase: 'delivery', media: ['Deploy'] },
  run: { phase: 'operations', media: ['Shop'] },
}
const aMapOf = (...flows: string[]): Sketch => ({ steps: STEPS, flows })

it('[A31] says how far the arrows lead', () => {
  const map = aMapOf('ask > build', 'build > ship')
  expect(saidBy('STR-12', map)).toEqual([
    'medium map map: From input and refinement the arrows lead no further than to “Deploy” in delivery.',
  ])
  expect(saidBy('STR-12', map, { language: 'de' })).toEqual([
    'medium map map: Vom Input und von der Verfeinerung führen die Pfeile nur bis „Deploy“ in der Auslieferung.',
  ])
})

it('[A31] is silent as soon as one chain reaches operations, in circles too', () => {
  expect(saidBy('STR-12', aMapOf('ask > build', 'build > ship', 'ship > run'))).toEqual([])
  expect(saidBy('STR-12', aMapOf('ask > run'))).toEqual([])
  expect(saidBy('STR-12', aMapOf('ask > build', 'build > ask', 'build > run', 'run > ask'))).toEqual([])
})

it('[A31] follows the direction of the arrows', () => {
  expect(saidBy('STR-12', aMapOf('run > ask')).length).toBe(1)
})

it('[A31] says where the path has no beginning or no end, and lets a new board be empty', () => {
  const { ask: _ask, ...withoutStart } = STEPS
  const { run: _run, ...withoutEnd } = STEPS
  expect(saidBy('STR-12', { steps: withoutStart })).toEqual([
    'medium map map: The path has no step in input or refinement from which it could start.',
  ])
  expect(saidBy('STR-12', { steps: withoutEnd })).toEqual(['medium map map: The path has no step in operations.'])
  expect(saidBy('STR-12', {})).toEqual([])
})
