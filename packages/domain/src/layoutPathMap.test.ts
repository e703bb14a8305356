import { describe, expect, it } from 'vitest'
import { layoutPathMap } from './layoutPathMap.ts'
import type { UnplacedNote } from './noteBlock.ts'
import type { PhaseArea, StepFrame } from './pathMap.ts'
import { PHASES } from './phase.ts'

const phases: PhaseArea[] = PHASES.map((id, index) => ({ id, order: index + 1 }))

function note(id: string, fields: Partial<UnplacedNote> = {}): UnplacedNote {
  return { id, kind: 'media', text: id, ...fields }
}

function placesOf(notes: UnplacedNote[], more: { frames?: StepFrame[]; phases?: PhaseArea[]; lanes?: string[] } = {}) {
  const laid = layoutPathMap({ notes, frames: [], phases, lanes: [], ...more })
  return Object.fromEntries(laid.notes.map(({ id, x, y }) => [id, [x, y]]))
}

describe('notes of a table', () => {
  it('stand in phases, columns and lanes, one row per kind in a cell', () => {
    const cell = { phase: 'input', column: 1, lane: 'team' } as const
    const notes = [
      note('control', { ...cell, kind: 'control' }),
      note('p1', { ...cell, kind: 'people' }),
      note('p2', { ...cell, kind: 'people' }),
      note('medium', cell),
      note('next', { ...cell, column: 2 }),
      note('below', { ...cell, lane: 'platform' }),
      note('later', { ...cell, phase: 'delivery' }),
    ]
    expect(placesOf(notes, { lanes: ['team', 'platform'] })).toEqual({
      p1: [0, 0],
      p2: [210, 0],
      medium: [0, 210],
      control: [0, 420],
      // 410 wide, then 160 that no step reaches across.
      next: [570, 0],
      // Three rows of 200 with 10 between, then 160.
      below: [0, 780],
      // The content of input ends at 770.
      later: [1010, 0],
    })
  })

  it('are level in all phases, also where a lane is empty', () => {
    const places = placesOf(
      [
        note('a', { phase: 'input', column: 1, lane: 'top' }),
        note('b', { phase: 'delivery', column: 1, lane: 'bottom' }),
        note('c', { phase: 'input', column: 2, lane: 'bottom' }),
      ],
      { lanes: ['top', 'bottom'] },
    )
    expect(places['b']?.[1]).toBe(360)
    expect(places['c']?.[1]).toBe(360)
  })

  it('may be in lanes that the map does not list', () => {
    const places = placesOf([
      note('a', { phase: 'input', column: 1, lane: 'x' }),
      note('b', { phase: 'input', column: 1, lane: 'y' }),
    ])
    expect(places).toEqual({ a: [0, 0], b: [0, 360] })
  })

  it('get more room when their text needs it', () => {
    const cell = { phase: 'input', column: 1, lane: 'team' } as const
    const long = 'many words '.repeat(60) // 496 high
    const places = placesOf([note('a', { ...cell, text: long }), note('b', { ...cell, kind: 'deliverable' })])
    expect(places).toEqual({ a: [0, 0], b: [0, 506] })
  })
})

describe('notes without a cell', () => {
  it('stand alone in a square, so that nothing looks like one step', () => {
    const notes = ['a', 'b', 'c', 'd'].map((id) => note(id, { phase: 'input' }))
    expect(placesOf(notes)).toEqual({ a: [0, 0], b: [360, 0], c: [0, 360], d: [360, 360] })
  })

  it('and without a phase stand right of all phases', () => {
    // Five empty phases of 1600 with 40 between, then 240.
    expect(placesOf([note('a')])).toEqual({ a: [8400, 0] })
    expect(placesOf([note('a')], { phases: [] })).toEqual({ a: [0, 0] })
  })

  it('stand inside of the area that is kept for their phase', () => {
    const area: PhaseArea = { id: 'delivery', order: 1, x: 5000, y: 300, w: 1600, h: 1000 }
    expect(placesOf([note('a', { phase: 'delivery' })], { phases: [area] })).toEqual({ a: [5080, 440] })
  })
})

describe('notes that have a position', () => {
  it('keep it, and new ones lie below all of them in their phase', () => {
    const notes = [
      note('old', { phase: 'input', x: 100, y: 50 }),
      note('older', { phase: 'delivery', x: 3000, y: 900, h: 300 }),
      note('new', { phase: 'input' }),
      note('half', { phase: 'delivery', x: 1 }),
    ]
    expect(placesOf(notes)).toEqual({ old: [100, 50], older: [3000, 900], new: [100, 1360], half: [3000, 1360] })
  })
})

describe('a step frame', () => {
  const frame: StepFrame = { id: 'f', title: 'Step', phase: 'input', x: 1000, y: 500, w: 480, h: 300 }

  it('takes its notes in rows as wide as it is, and grows downwards', () => {
    const notes = [
      note('placed', { frame: 'f', phase: 'input', x: 1030, y: 530 }),
      ...['a', 'b', 'c'].map((id) => note(id, { frame: 'f', phase: 'input' })),
    ]
    const laid = layoutPathMap({ notes, frames: [frame], phases, lanes: [] })
    expect(laid.notes.map(({ id, x, y }) => [id, x, y])).toEqual([
      ['placed', 1030, 530],
      ['a', 1024, 740],
      ['b', 1234, 740],
      ['c', 1024, 950],
    ])
    expect(laid.frames).toEqual([{ ...frame, h: 674 }])
  })

  it('that is narrower than a note grows to the right', () => {
    const laid = layoutPathMap({ notes: [note('a', { frame: 'f' })], frames: [{ ...frame, w: 50 }], phases, lanes: [] })
    expect(laid.frames[0]).toMatchObject({ w: 248, h: 300 })
  })

  it('stays as it is when its notes have positions', () => {
    const notes = [note('a', { frame: 'f', x: 0, y: 0 }), note('b', { phase: 'input' })]
    expect(layoutPathMap({ notes, frames: [frame], phases, lanes: [] }).frames).toEqual([frame])
  })
})
