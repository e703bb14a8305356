import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { saidBy } from '../../test/saidBy.ts'
import type { SketchStep } from '../examples/sketch.ts'

const aMapWith = (first: SketchStep, second: SketchStep = {}) => ({
  steps: { a: { phase: 'refinement' as const, ...first }, b: { phase: 'refinement' as const, ...second } },
})

it('[A31] names notes of one kind that say the same in one step', () => {
  const doubled = aMapWith({ media: ['Jour fixe', 'Jour-Fixe!'], people: ['PO', 'po', 'UX'] })
  expect(saidBy('STR-10', doubled).sort()).toEqual([
    'info notes a-m1 a-m2: “Jour fixe” appears twice in the same step.',
    'info notes a-p1 a-p2: “PO” appears twice in the same step.',
  ])
  const controls = aMapWith({ media: ['Büro'], controls: ['Prüfung', 'PRUEFUNG', 'prüfung'] })
  expect(saidBy('STR-10', controls, { language: 'de' })).toEqual([
    'info notes a-c1 a-c2 a-c3: „Prüfung“ steht 3-mal im selben Schritt.',
  ])
})

it('[A31] names deliverables that say the same in one phase', () => {
  expect(saidBy('STR-10', aMapWith({ deliverables: ['User Stories'] }, { deliverables: ['user  stories'] }))).toEqual([
    'info notes a-d1 b-d1: “User Stories” appears twice in refinement.',
  ])
})

it('[A31] says once what is doubled in a step and in its phase', () => {
  expect(saidBy('STR-10', aMapWith({ deliverables: ['Story', 'Story'] }, { deliverables: ['Story'] }))).toEqual([
    'info notes a-d1 a-d2 b-d1: “Story” appears 3 times in refinement.',
  ])
})

it('[A31] is silent about people and media in several steps, other kinds, other phases and other words', () => {
  expect(saidBy('STR-10', aMapWith({ people: ['PO'], media: ['Mail'] }, { people: ['PO'], media: ['Mail'] }))).toEqual(
    [],
  )
  expect(saidBy('STR-10', aMapWith({ media: ['Review'], deliverables: ['Review'], controls: ['Review'] }))).toEqual([])
  expect(saidBy('STR-10', aMapWith({ deliverables: ['Story'] }, { phase: 'input', deliverables: ['Story'] }))).toEqual(
    [],
  )
  expect(saidBy('STR-10', aMapWith({ deliverables: ['Release 1', 'Release 2', '🚀', '🔥'] }))).toEqual([])
})

it('[A31] compares signs that are no words as they are, and blank notes not at all', () => {
  expect(saidBy('STR-10', aMapWith({ deliverables: ['🚀', '🚀 ', ' ', '  '] }))).toEqual([
    'info notes a-d1 a-d2: “🚀” appears twice in refinement.',
  ])
})

it('[A31] says it once of two controls that stand together at several steps', () => {
  const map = aMap()
    .withStep('A')
    .withStep('B')
    .withNote({ id: 'c1', text: 'MFA', x: 9_000, y: 3_000 })
    .withNote({ id: 'c2', text: 'mfa', x: 9_900, y: 3_000 })
  for (const control of ['c1', 'c2']) for (const step of ['A-m1', 'B-m1']) map.withArrow(control, step)
  expect(saidBy('STR-10', map.build())).toEqual(['info notes c1 c2: “MFA” appears twice in the same step.'])
})
