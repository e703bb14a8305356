import { expect, it } from 'vitest'
import { saidBy } from '../../test/saidBy.ts'
import type { SketchStep } from '../examples/sketch.ts'

const aMapWith = (spec: SketchStep, ...flows: string[]) => ({
  steps: {
    spec: { phase: 'refinement' as const, ...spec },
    build: { phase: 'development' as const, media: ['Coding'] },
  },
  flows,
})

it('[A31] asks who makes what others use', () => {
  const one = aMapWith({ deliverables: ['API spec'] }, 'spec > build')
  expect(saidBy('STR-01', one)).toEqual(['low step spec-d1: It is not shown who makes “API spec” for “Coding”.'])
  const two = aMapWith({ deliverables: ['API spec', 'Mock'] }, 'spec > build')
  expect(saidBy('STR-01', two)).toEqual([
    'low step spec-d1 spec-d2: It is not shown who makes “API spec” and “Mock” for “Coding”.',
  ])
  expect(saidBy('STR-01', two, { language: 'de' })).toEqual([
    'low step spec-d1 spec-d2: Wer „API spec“ und „Mock“ für „Coding“ macht, ist nicht zu sehen.',
  ])
})

it('[A31] is silent with people, with a medium, or with a step that it comes from', () => {
  expect(saidBy('STR-01', aMapWith({ people: ['PO'], deliverables: ['API spec'] }, 'spec > build'))).toEqual([])
  expect(saidBy('STR-01', aMapWith({ media: ['Wiki'], deliverables: ['API spec'] }, 'spec > build'))).toEqual([])
  expect(saidBy('STR-01', aMapWith({ deliverables: ['API spec'] }, 'build > spec'))).toEqual([])
  expect(saidBy('STR-01', aMapWith({ deliverables: ['API spec'] }, 'build > spec', 'spec > build'))).toEqual([])
})

it('[A31] leaves a step without any connection to STR-08', () => {
  const map = aMapWith({ deliverables: ['API spec'] })
  expect(saidBy('STR-01', map)).toEqual([])
  expect(saidBy('STR-08', map).length).toBe(2)
})
