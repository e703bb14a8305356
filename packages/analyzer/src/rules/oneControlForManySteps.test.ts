import { expect, it } from 'vitest'
import { saidBy } from '../../test/saidBy.ts'
import type { Sketch } from '../examples/sketch.ts'

function aControlFor(count: number, text = 'Single sign-on'): Sketch {
  const names = Array.from({ length: count }, (_, index) => `s${index + 1}`)
  const steps = Object.fromEntries(names.map((name) => [name, { phase: 'development' as const, media: [name] }]))
  return { steps, controls: [{ text, covers: names }] }
}

it('[A30] asks whether one control is really in place at six steps', () => {
  expect(saidBy('COV-05', aControlFor(6))).toEqual([
    'info control control-1: “Single sign-on” stands for 6 steps: “s1”, “s2”, “s3” and 3 more.',
  ])
  expect(saidBy('COV-05', aControlFor(6), { language: 'de' })).toEqual([
    'info control control-1: „Single sign-on“ steht für 6 Schritte: „s1“, „s2“, „s3“ und 3 weitere.',
  ])
})

it('[A30] believes five, and what is only planned', () => {
  expect(saidBy('COV-05', aControlFor(5))).toEqual([])
  expect(saidBy('COV-05', aControlFor(8, 'Single sign-on (planned)'))).toEqual([])
})

it('[A30] lets a team say how many are too many', () => {
  expect(saidBy('COV-05', aControlFor(6), { settings: { stepsPerControl: 7 } })).toEqual([])
  expect(saidBy('COV-05', aControlFor(3), { settings: { stepsPerControl: 3 } }).length).toBe(1)
  expect(saidBy('COV-05', aControlFor(1), { settings: { stepsPerControl: 0 } })).toEqual([])
})
