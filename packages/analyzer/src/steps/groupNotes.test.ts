import type { PathMap } from '@pathwall/domain'
import { aMap } from '@pathwall/testkit'
import { describe, expect, it } from 'vitest'
import { readGround } from '../ground/readGround.ts'
import { groupNotes } from './groupNotes.ts'

/** Groups as words: members sorted, source in front. */
function groupsOf(map: PathMap): string[] {
  return groupNotes(readGround(map))
    .map(
      ({ notes, source }) =>
        `${source}: ${notes
          .map(({ id }) => id)
          .sort()
          .join(' ')}`,
    )
    .sort()
}

const media = { kind: 'media' } as const

describe('closeness', () => {
  it('[A3] goes from note to note, up to half a note', () => {
    const row = [0, 300, 600].map((x) => ({ ...media, x }))
    const builder = aMap()
    row.forEach((note, index) => builder.withNote({ id: `n${index}`, ...note }))
    builder.withNote({ id: 'apart', ...media, x: 901 })
    expect(groupsOf(builder.build())).toEqual(['near: apart', 'near: n0 n1 n2'])
  })

  it('[A3] never crosses from one phase to another, even where their notes have the same map position', () => {
    const map = aMap()
      .withNote({ id: 'a', ...media, phase: 'input' })
      .withNote({ id: 'b', ...media, phase: 'delivery' })
      .withNote({ id: 'c', ...media })
      .build()
    expect(groupsOf(map)).toEqual(['near: a', 'near: b', 'near: c'])
  })

  it('[A1] leaves controls and blank notes out, also as a bridge', () => {
    const map = aMap()
      .withNote({ id: 'a', ...media })
      .withNote({ id: 'blank', ...media, text: '', x: 210 })
      .withNote({ id: 'control', kind: 'control', x: 210 })
      .withNote({ id: 'b', ...media, x: 420 })
      .build()
    expect(groupsOf(map)).toEqual(['near: a', 'near: b'])
  })
})

describe('step frames', () => {
  it('[A3] hold together what is far apart and keep out what is near', () => {
    const map = aMap()
      .withFrame({ id: 'f' })
      .withNote({ id: 'in1', ...media, frame: 'f' })
      .withNote({ id: 'in2', ...media, frame: 'f', x: 5_000, phase: 'delivery' })
      .withNote({ id: 'out', ...media, x: 210 })
      .build()
    expect(groupsOf(map)).toEqual(['frame: in1 in2', 'near: out'])
  })

  it('[A2] count for nothing when they are not on the map', () => {
    const map = aMap()
      .withNote({ id: 'a', ...media, frame: 'gone' })
      .withNote({ id: 'b', ...media, x: 210 })
      .build()
    expect(groupsOf(map)).toEqual(['near: a b'])
  })

  it('[A3] win over cells', () => {
    const cell = { column: 1, lane: 'team' }
    const map = aMap()
      .withFrame({ id: 'f' })
      .withNote({ id: 'a', ...media, ...cell, frame: 'f' })
      .withNote({ id: 'b', ...media, ...cell, x: 210 })
      .build()
    expect(groupsOf(map)).toEqual(['cell: b', 'frame: a'])
  })
})

describe('cells of an imported table', () => {
  const cell = (column: number, lane = 'team') => ({ ...media, column, lane, phase: 'input' as const })

  it('[A3] hold together what is far apart and keep neighbours apart', () => {
    const map = aMap()
      .withNote({ id: 'a1', ...cell(1) })
      .withNote({ id: 'a2', ...cell(1), x: 5_000 })
      .withNote({ id: 'b', ...cell(2), x: 210 })
      .withNote({ id: 'c', ...cell(1, 'ops'), x: 420 })
      .withNote({ id: 'd', ...cell(1), phase: 'delivery' })
      .build()
    expect(groupsOf(map)).toEqual(['cell: a1 a2', 'cell: b', 'cell: c', 'cell: d'])
  })

  it('[A3] take in loose notes that stand beside them, the nearer cell first, and never merge over one', () => {
    const map = aMap()
      .withNote({ id: 'a', ...cell(1) })
      .withNote({ id: 'b', ...cell(2), x: 500 })
      .withNote({ id: 'loose', ...media, phase: 'input', x: 240 })
      .withNote({ id: 'behind', ...media, phase: 'input', x: 240, y: 210 })
      .withNote({ id: 'far', ...media, phase: 'input', x: 3_000 })
      .build()
    expect(groupsOf(map)).toEqual(['cell: a behind loose', 'cell: b', 'near: far'])
    const nearerB = { ...map, notes: map.notes.map((note) => (note.id === 'loose' ? { ...note, x: 270 } : note)) }
    expect(groupsOf(nearerB)).toEqual(['cell: a', 'cell: b behind loose', 'near: far'])
  })

  it('[A3] count only with both column and lane', () => {
    const map = aMap()
      .withNote({ id: 'a', ...media, column: 1 })
      .withNote({ id: 'b', ...media, column: 1, x: 2_000 })
      .withNote({ id: 'c', ...media, lane: 'team', x: 4_000 })
      .withNote({ id: 'd', ...media, lane: 'team', x: 6_000 })
      .build()
    expect(groupsOf(map)).toHaveLength(4)
  })
})

describe('groups that somebody has made', () => {
  it('[A40] hold together what is far apart, across phases too, and keep out what is near', () => {
    const map = aMap()
      .withNote({ id: 'a', ...media, group: 'g', phase: 'input' })
      .withNote({ id: 'b', ...media, group: 'g', phase: 'delivery', x: 9_000 })
      .withNote({ id: 'near', ...media, phase: 'input', x: 210 })
      .build()
    expect(groupsOf(map)).toEqual(['group: a b', 'near: near'])
  })

  it('[A40] split what stands close together, down to a single note that no arrow joins again', () => {
    const map = aMap()
      .withNote({ id: 'p', kind: 'people', group: 'apart' })
      .withNote({ id: 'm', ...media, x: 210 })
      .withNote({ id: 'd', kind: 'deliverable', x: 420 })
      .withArrow('p', 'm')
      .build()
    expect(groupsOf(map)).toEqual(['group: p', 'near: d m'])
  })

  it('[A40] yield to step frames and win over cells', () => {
    const cell = { column: 1, lane: 'team' }
    const map = aMap()
      .withFrame({ id: 'f' })
      .withNote({ id: 'framed', ...media, group: 'g', frame: 'f' })
      .withNote({ id: 'grouped', ...media, ...cell, group: 'g', x: 210 })
      .withNote({ id: 'inCell', ...media, ...cell, x: 420 })
      .build()
    expect(groupsOf(map)).toEqual(['cell: inCell', 'frame: framed', 'group: grouped'])
  })
})
