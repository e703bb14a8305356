import { expect, it } from 'vitest'
import { saidBy } from '../../test/saidBy.ts'
import type { Sketch } from '../examples/sketch.ts'

const SKETCH: Sketch = {
  steps: {
    report: { phase: 'input', people: ['Analysts'], media: ['Looker report'], deliverables: ['Analysis'] },
    plan: { phase: 'refinement', media: ['Planning'] },
    build: { phase: 'development', media: ['Coding'] },
    council: { phase: 'input', people: ['Works council'] },
  },
  flows: ['plan > build'],
}

it('[A31] names a step that is not on the path', () => {
  expect(saidBy('STR-08', SKETCH)).toEqual([
    'low step report-p1 report-m1 report-d1: No arrow leads to “Looker report” or on from it.',
  ])
  expect(saidBy('STR-08', SKETCH, { language: 'de' })).toEqual([
    'low step report-p1 report-m1 report-d1: Zu „Looker report“ führt kein Pfeil und keiner von dort weiter.',
  ])
})

it('[A31] is silent with a hand-over in either direction', () => {
  for (const flow of ['report > plan', 'plan > report'])
    expect(saidBy('STR-08', { ...SKETCH, flows: ['plan > build', flow] })).toEqual([])
})

it('[A31] takes an arrow to a control for no hand-over', () => {
  const controls = [{ text: 'Code review', covers: ['report'] }]
  expect(saidBy('STR-08', { ...SKETCH, controls }).length).toBe(1)
})
