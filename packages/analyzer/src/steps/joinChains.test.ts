import type { NoteKind, PathMap } from '@pathwall/domain'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { findSteps } from './findSteps.ts'
import { readGround } from '../ground/readGround.ts'

const KINDS: Record<string, NoteKind> = { p: 'people', m: 'media', d: 'deliverable' }

/** A map of notes far apart, e.g. `p1`, `m1`, `d1`, connected by arrows such as `p1>m1`. */
function sparse(ids: string, arrows: string): PathMap {
  const builder = aMap()
  ids
    .split(' ')
    .forEach((id, index) =>
      builder.withNote({ id, kind: KINDS[id.charAt(0)] ?? 'control', x: index * 1_000, phase: 'input' }),
    )
  for (const arrow of arrows.split(' ')) {
    const [from = '', to = ''] = arrow.split('>')
    builder.withArrow(from, to)
  }
  return builder.build()
}

function stepsOf(map: PathMap): string[] {
  return findSteps(readGround(map))
    .map(({ notes }) =>
      notes
        .map(({ id }) => id)
        .sort()
        .join(' '),
    )
    .sort()
}

it.each([
  ['who, how and what', 'p1 m1 d1', 'p1>m1 m1>d1', ['d1 m1 p1']],
  ['several of each around one medium', 'p1 p2 m1 d1 d2', 'p1>m1 p2>m1 m1>d1 m1>d2', ['d1 d2 m1 p1 p2']],
  ['people and what they make, without a medium', 'p1 d1 d2', 'p1>d1 p1>d2', ['d1 d2 p1']],
  ['who, how and what, connected all around', 'p1 m1 d1', 'p1>m1 m1>d1 p1>d1', ['d1 m1 p1']],
])('[A4] joins %s', (_, ids, arrows, steps) => {
  expect(stepsOf(sparse(ids, arrows))).toEqual(steps)
})

it.each([
  ['out of a deliverable', 'd1 m1', 'd1>m1', ['d1', 'm1']],
  ['between media', 'm1 m2', 'm1>m2', ['m1', 'm2']],
  ['between people', 'p1 p2', 'p1>p2', ['p1', 'p2']],
  ['from a medium back to people', 'm1 p1', 'm1>p1', ['m1', 'p1']],
])('[A4] hands over %s', (_, ids, arrows, steps) => {
  expect(stepsOf(sparse(ids, arrows))).toEqual(steps)
})

it.each([
  ['a person at two media joins neither', 'p1 m1 m2', 'p1>m1 p1>m2', ['m1', 'm2', 'p1']],
  ['a deliverable of two media joins neither', 'm1 m2 d1', 'm1>d1 m2>d1', ['d1', 'm1', 'm2']],
  [
    'what belongs to one medium alone joins it all the same',
    'p1 p2 m1 m2 d1 d2',
    'p1>m1 p1>m2 p2>m2 m1>d1 m2>d2',
    ['d1 m1', 'd2 m2 p2', 'p1'],
  ],
  [
    'a person at a medium and at its output joins them',
    'p1 p2 m1 m2 d1',
    'p1>m1 p1>d1 m1>d1 p2>m1 p2>m2',
    ['d1 m1 p1', 'm2', 'p2'],
  ],
])('[A4] keeps media apart: %s', (_, ids, arrows, steps) => {
  expect(stepsOf(sparse(ids, arrows))).toEqual(steps)
})

it('[A4] joins only inside one phase', () => {
  const map = sparse('p1 m1 d1', 'p1>m1 m1>d1')
  const notes = map.notes.map((note) => (note.id === 'd1' ? { ...note, phase: 'refinement' as const } : note))
  expect(stepsOf({ ...map, notes })).toEqual(['d1', 'm1 p1'])
})

it('[A4] leaves steps of several notes, and what is framed, as they are', () => {
  const map = sparse('p1 m1 p2 m2', 'p1>m1 p2>m2')
  const notes = map.notes.map((note) => {
    if (note.id === 'm2') return { ...note, frame: 'f' }
    return note
  })
  const near = { id: 'near', kind: 'deliverable' as const, text: 'near', phase: 'input' as const, x: 1_000, y: 210 }
  const frames = [{ id: 'f', title: '', x: 0, y: 0, w: 1, h: 1 }]
  expect(stepsOf({ ...map, frames, notes: [...notes, near] })).toEqual(['m1 near', 'm2', 'p1', 'p2'])
})
