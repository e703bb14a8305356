import type { Note, PathMap, Phase } from '@pathwall/domain'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { readGround } from '../ground/readGround.ts'
import { findSteps } from './findSteps.ts'

function phaseOf(...notes: (Partial<Note> & Pick<Note, 'id'>)[]): Phase | null | undefined {
  const builder = aMap().withFrame({ id: 'f' })
  for (const note of notes) builder.withNote({ frame: 'f', ...note })
  const steps = findSteps(readGround(builder.build()))
  expect(steps).toHaveLength(1)
  return steps[0]?.phase
}

it('[A8] is that of the medium, whatever the rest says', () => {
  expect(
    phaseOf(
      { id: 'p1', kind: 'people', phase: 'input' },
      { id: 'p2', kind: 'people', phase: 'input' },
      { id: 'd', kind: 'deliverable', phase: 'operations' },
      { id: 'm', kind: 'media', phase: 'delivery' },
    ),
  ).toBe('delivery')
})

it('[A8] is that of the deliverable when the medium has none', () => {
  expect(
    phaseOf(
      { id: 'p', kind: 'people', phase: 'input' },
      { id: 'm', kind: 'media' },
      { id: 'd', kind: 'deliverable', phase: 'operations' },
    ),
  ).toBe('operations')
})

it('[A8] is that of most notes, the earlier phase when there are as many in both', () => {
  const people = (id: string, phase: Phase) => ({ id, kind: 'people' as const, phase })
  expect(phaseOf(people('a', 'input'), people('b', 'delivery'), people('c', 'delivery'))).toBe('delivery')
  expect(phaseOf(people('a', 'delivery'), people('b', 'input'))).toBe('input')
})

it('[A8] is the one above or below which the step stands', () => {
  // The second of the five areas of `aMap` begins at 8040 and is 8000 wide.
  expect(phaseOf({ id: 'm', kind: 'media', x: 8_000, y: -5_000 })).toBe('refinement')
  expect(phaseOf({ id: 'm', kind: 'media', x: 7_800, y: 99_000 })).toBe('input')
})

it('[A8] is none outside all phases, and none on a wall without phases', () => {
  expect(phaseOf({ id: 'm', kind: 'media', x: -5_000 })).toBe(null)
  const blank: PathMap = { ...aMap().withNote({ id: 'm', kind: 'media' }).build(), phases: [] }
  expect(findSteps(readGround(blank))[0]?.phase).toBe(null)
})
