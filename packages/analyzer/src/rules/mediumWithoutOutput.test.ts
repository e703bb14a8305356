import type { Phase } from '@pathwall/domain'
import { expect, it } from 'vitest'
import { saidBy } from '../../test/saidBy.ts'

const aMapWith = (phase: Phase | undefined, deliverables: readonly string[] = []) => ({
  steps: { daily: { ...(phase && { phase }), people: ['Dev team'], media: ['Daily'], deliverables } },
})

it('[A31] asks what comes out of a meeting before delivery', () => {
  for (const phase of ['input', 'refinement', 'development'] as const)
    expect(saidBy('STR-04', aMapWith(phase))).toEqual([
      'info step daily-p1 daily-m1: Nothing is shown to come out of “Daily”.',
    ])
  expect(saidBy('STR-04', aMapWith('input'), { language: 'de' })).toEqual([
    'info step daily-p1 daily-m1: Was bei „Daily“ herauskommt, ist nicht zu sehen.',
  ])
})

it('[A31] is silent with a deliverable, later on, and outside all phases', () => {
  expect(saidBy('STR-04', aMapWith('input', ['Protocol']))).toEqual([])
  for (const phase of ['delivery', 'operations', undefined] as const)
    expect(saidBy('STR-04', aMapWith(phase))).toEqual([])
})

it('[A31] takes a deliverable without a text for none', () => {
  expect(saidBy('STR-04', aMapWith('input', ['  '])).length).toBe(1)
})
