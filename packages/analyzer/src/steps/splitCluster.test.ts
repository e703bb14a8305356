import type { NoteKind, PathMap } from '@pathwall/domain'
import { aMap } from '@pathwall/testkit'
import { describe, expect, it } from 'vitest'
import { readGround } from '../ground/readGround.ts'
import { findSteps } from './findSteps.ts'

const KINDS: Record<string, NoteKind> = { p: 'people', m: 'media', d: 'deliverable', c: 'control' }

/** Notes such as `p1`, with their top left corners. */
function aWall(notes: Record<string, readonly [number, number]>, arrows: readonly string[] = []): PathMap {
  const builder = aMap()
  for (const [id, [x, y]] of Object.entries(notes))
    builder.withNote({ id, kind: KINDS[id.charAt(0)] ?? 'people', x, y })
  for (const arrow of arrows) {
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

describe('[A41] a wall on which everything is close', () => {
  it('is taken apart into its columns where the gaps between them are clearly wider', () => {
    const columns = aWall({
      ...{ p1: [0, 0], m1: [0, 210], d1: [0, 420] },
      ...{ p2: [280, 15], m2: [280, 225], d2: [280, 440] },
      ...{ p3: [550, 0], m3: [550, 205], d3: [550, 430] },
    })
    expect(stepsOf(columns)).toEqual(['d1 m1 p1', 'd2 m2 p2', 'd3 m3 p3'])
  })

  it('is taken apart into its rows', () => {
    const rows = aWall({
      ...{ p1: [0, 0], m1: [220, 5], d1: [430, 0] },
      ...{ p2: [10, 280], m2: [230, 290], d2: [440, 280], d3: [650, 280] },
    })
    expect(stepsOf(rows)).toEqual(['d1 m1 p1', 'd2 d3 m2 p2'])
  })

  it('is read on where who - how - what begins again, though all gaps are alike', () => {
    const line = aWall({ p1: [0, 0], m1: [230, 0], d1: [460, 0], p2: [690, 0], m2: [920, 0], d2: [1_150, 0] })
    expect(stepsOf(line)).toEqual(['d1 m1 p1', 'd2 m2 p2'])
  })

  it('is read on downwards too, though what is inside stands further apart', () => {
    const stack = aWall({ p1: [0, 0], m1: [0, 270], d1: [0, 540], p2: [0, 780], m2: [0, 1_050], d2: [0, 1_320] })
    expect(stepsOf(stack)).toEqual(['d1 m1 p1', 'd2 m2 p2'])
  })

  it('is told apart by an arrow that hands over', () => {
    const notes: Record<string, readonly [number, number]> = {
      ...({ p1: [0, 0], m1: [0, 250], d1: [0, 500] } as const),
      ...({ p2: [250, 0], m2: [250, 250], d2: [250, 500] } as const),
    }
    expect(stepsOf(aWall(notes))).toHaveLength(1)
    expect(stepsOf(aWall(notes, ['d1>m2']))).toEqual(['d1 m1 p1', 'd2 m2 p2'])
  })

  it('gives a note between two media to the one with which an arrow connects it', () => {
    const notes: Record<string, readonly [number, number]> = {
      ...({ p1: [0, 0], m1: [0, 210], d1: [0, 420] } as const),
      ...({ p2: [560, 0], m2: [560, 210], d2: [560, 420] } as const),
      d: [270, 210],
    }
    expect(stepsOf(aWall(notes))).toEqual(['d d1 m1 p1', 'd2 m2 p2'])
    expect(stepsOf(aWall(notes, ['m2>d']))).toEqual(['d d2 m2 p2', 'd1 m1 p1'])
  })

  it('keeps people who make something without a medium as a step of their own', () => {
    const wall = aWall({ p1: [0, 0], m1: [0, 210], d1: [0, 420], p2: [290, 420], d2: [500, 420] })
    expect(stepsOf(wall)).toEqual(['d1 m1 p1', 'd2 p2'])
  })

  it('lets notes overlap', () => {
    const wall = aWall({
      ...{ p1: [0, 0], m1: [40, 150], d1: [10, 310] },
      ...{ p2: [300, 20], m2: [290, 170], d2: [310, 300] },
    })
    expect(stepsOf(wall)).toEqual(['d1 m1 p1', 'd2 m2 p2'])
  })
})

describe('[A42] a pile that is one activity stays one step', () => {
  it.each<[string, Record<string, readonly [number, number]>]>([
    [
      'two media side by side',
      { p1: [0, 0], p2: [210, 0], m1: [0, 210], m2: [210, 210], d1: [0, 420], d2: [210, 420] },
    ],
    ['two media for one result', { p1: [0, 0], m1: [0, 210], m2: [210, 210], d1: [0, 420] }],
    ['a medium at the side', { p1: [0, 0], m1: [0, 210], d1: [0, 420], m2: [290, 210] }],
    ['wide gaps everywhere', { p1: [0, 0], p2: [295, 0], m1: [0, 295], m2: [295, 295], d1: [0, 590], d2: [295, 590] }],
    ['who and how, how and what', { p1: [0, 0], m1: [210, 0], m2: [480, 0], d1: [690, 0] }],
    ['many people and results', { p1: [0, 0], p2: [210, 0], p3: [420, 0], m1: [0, 210], d1: [0, 420], d2: [210, 420] }],
    ['only media', { m1: [0, 0], m2: [300, 0], m3: [600, 0], m4: [900, 0] }],
    ['no medium at all', { p1: [0, 0], d1: [210, 0], p2: [510, 0], d2: [720, 0] }],
    ['everything on one spot', { p1: [0, 0], m1: [5, 5], d1: [9, 2], p2: [3, 8], m2: [7, 7], d2: [1, 1] }],
  ])('%s', (_, notes) => {
    expect(stepsOf(aWall(notes))).toHaveLength(1)
  })
})

it('[A42] splits nothing that a frame or a group holds together', () => {
  const line = aWall({ p1: [0, 0], m1: [230, 0], d1: [460, 0], p2: [690, 0], m2: [920, 0], d2: [1_150, 0] })
  const grouped = { ...line, notes: line.notes.map((note) => ({ ...note, group: 'g' })) }
  expect(stepsOf(grouped)).toEqual(['d1 d2 m1 m2 p1 p2'])
  const framed = { ...line, notes: line.notes.map((note) => ({ ...note, frame: 'f' })) }
  framed.frames = [{ id: 'f', title: '', x: 0, y: 0, w: 1_400, h: 300 }]
  expect(stepsOf(framed)).toEqual(['d1 d2 m1 m2 p1 p2'])
})

it('[A2] leaves a heap without any readable order whole, and soon', () => {
  const notes: Record<string, readonly [number, number]> = {}
  for (let index = 0; index < 3_000; index++) notes[`${'pmd'.charAt(index % 3)}${index}`] = [index % 50, index % 70]
  const startMs = performance.now()
  expect(stepsOf(aWall(notes))).toHaveLength(1)
  expect(performance.now() - startMs).toBeLessThan(5_000)
})
