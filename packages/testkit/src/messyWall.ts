import {
  PHASES,
  type Arrow,
  type Note,
  type NoteId,
  type NoteKind,
  type PathMap,
  type StepFrame,
} from '@pathwall/domain'
import { PILE, SHAPES, type NextGap, type WallNote } from './messyWallShapes.ts'
import { MESSY_WALL_TEXTS } from './messyWallTexts.ts'
import type { SeededRandom } from './seededRandom.ts'

export interface MessyWallOptions {
  /**
   * `clear`: more than half a note lies between steps, less inside; `tidy`: the gap is wider than those inside; `messy`:
   * often it is not; `dense`: everything stands close and overlaps.
   */
  kind: 'clear' | 'tidy' | 'messy' | 'dense'
  /** About how many notes, controls included. */
  notes: number
}

/** A wall and what its team meant. */
export interface MessyWall {
  map: PathMap
  /** Ids of people, media and deliverables of each step. */
  steps: NoteId[][]
  /** Ids of controls that stand beside a step, and its index in `steps`. */
  controls: ReadonlyMap<NoteId, number>
}

type Range = readonly [least: number, most: number]

/** Distances in wall units, shares 0..1. Made up from photos of paper walls, not from what an analyzer can tell. */
interface Habits {
  inside: Range
  /** Some gaps inside steps are as wide as this. */
  insideWide: Range
  wideShare: number
  between: Range
  /** Some steps stand as close as this. */
  betweenNarrow: Range
  narrowShare: number
  /** How far a note is off its row and column. */
  jitter: number
  pileShare: number
  /** Steps of which one note hangs in the next phase. */
  borderShare: number
}

const HABITS: Record<MessyWallOptions['kind'], Habits> = {
  clear: {
    ...{ inside: [5, 60], insideWide: [60, 85], wideShare: 0.3, between: [120, 500], betweenNarrow: [120, 500] },
    ...{ narrowShare: 0, jitter: 6, pileShare: 0.1, borderShare: 0 },
  },
  tidy: {
    ...{ inside: [5, 60], insideWide: [5, 60], wideShare: 0, between: [60, 400], betweenNarrow: [60, 400] },
    ...{ narrowShare: 0, jitter: 6, pileShare: 0, borderShare: 0 },
  },
  messy: {
    ...{ inside: [5, 60], insideWide: [60, 100], wideShare: 0.2, between: [100, 400], betweenNarrow: [40, 100] },
    ...{ narrowShare: 0.3, jitter: 18, pileShare: 0.1, borderShare: 0.01 },
  },
  dense: {
    ...{ inside: [-40, 30], insideWide: [30, 50], wideShare: 0.1, between: [50, 120], betweenNarrow: [40, 60] },
    ...{ narrowShare: 0.3, jitter: 12, pileShare: 0.15, borderShare: 0.01 },
  },
}

const FRAME_SHARE = 0.05
const FRAME_PADDING = 40
const BLANK_SHARE = 0.02

/** One step on its way to the wall. */
interface WallStep {
  notes: WallNote[]
  w: number
  h: number
  isFramed: boolean
}

/**
 * A wall as a team leaves it after two hours: steps of different shapes in uneven columns and rows, crooked, some in
 * frames, with controls beside them, arrows, lonely and blank notes. The same for the same random numbers.
 */
export function messyWall(random: SeededRandom, { kind, notes }: MessyWallOptions): MessyWall {
  const habits = HABITS[kind]
  const steps: WallStep[] = []
  for (let count = 0; count < notes;) {
    const step = aWallStep(random, habits)
    steps.push(step)
    count += step.notes.length
  }
  const perPhase = Math.max(1, Math.ceil(steps.length / PHASES.length))
  const inPhases = PHASES.map((_, index) => steps.slice(index * perPhase, (index + 1) * perPhase))
  let left = 0
  for (const there of inPhases)
    left = 600 + (random.chance(0.5) ? placeInColumns : placeInRows)(random, habits, left, there)
  return toWall(random, habits, kind, inPhases)
}

function aWallStep(random: SeededRandom, habits: Habits): WallStep {
  const of = (kind: NoteKind, count: number): WallNote[] =>
    Array.from({ length: count }, () => ({ kind, x: 0, y: 0, w: 200, h: random.chance(0.1) ? 260 : 200 }))
  const { people, media, deliverables } = contentOf(random)
  const notes = [...of('people', people), ...of('media', media), ...of('deliverable', deliverables)]
  const gap = gapsOf(random, habits)
  const isPile = notes.length > 2 && random.chance(habits.pileShare)
  ;(isPile ? PILE : random.pick(SHAPES))(notes, gap, random)
  const off = (): number => random.integer(-habits.jitter, habits.jitter)
  for (const note of notes) {
    note.x += off()
    note.y += off()
  }
  const controls = of('control', random.chance(0.6) ? random.integer(1, 2) : 0)
  placeControls(random, notes, controls)
  return withSize({ notes: [...notes, ...controls], w: 0, h: 0, isFramed: random.chance(FRAME_SHARE) })
}

function contentOf(random: SeededRandom): { people: number; media: number; deliverables: number } {
  if (random.chance(0.07)) {
    const lonely = random.integer(0, 2)
    return { people: Number(lonely === 0), media: Number(lonely === 1), deliverables: Number(lonely === 2) }
  }
  const media = random.chance(0.82) ? 1 : random.chance(0.5) ? 2 : 0
  return {
    people: media === 0 ? random.integer(1, 2) : random.chance(0.15) ? 0 : random.integer(1, 3),
    media,
    deliverables: media === 0 ? 1 : random.chance(0.12) ? 0 : random.integer(1, 2),
  }
}

/** A step is set by one hand: its gaps are alike, except for a few. */
function gapsOf(random: SeededRandom, { inside, insideWide, wideShare }: Habits): NextGap {
  const usual = random.integer(...inside)
  return () => {
    if (random.chance(wideShare)) return random.integer(...insideWide)
    return Math.max(inside[0], Math.min(inside[1], usual + random.integer(-10, 10)))
  }
}

/** Controls go below a step, to its right, or partly onto one of its notes. */
function placeControls(random: SeededRandom, notes: readonly WallNote[], controls: readonly WallNote[]): void {
  const { w, h } = sizeOf(notes)
  const side = random.integer(0, 4)
  const [left, top] = [Math.min(...notes.map(({ x }) => x)), Math.min(...notes.map(({ y }) => y))]
  const place = random.pick(notes)
  controls.forEach((control, index) => {
    const gap = random.integer(5, 40)
    const along = index * (200 + random.integer(5, 20))
    if (side === 0) [control.x, control.y] = [place.x + 110, place.y + 120 + index * 60]
    else if (side <= 2) [control.x, control.y] = [left + along, top + h + gap]
    else [control.x, control.y] = [left + w + gap, top + along]
  })
}

function sizeOf(notes: readonly WallNote[]): { w: number; h: number } {
  return {
    w: Math.max(...notes.map(({ x, w }) => x + w)) - Math.min(...notes.map(({ x }) => x)),
    h: Math.max(...notes.map(({ y, h }) => y + h)) - Math.min(...notes.map(({ y }) => y)),
  }
}

/** Moves the step's notes so that its corner is 0, 0. */
function withSize(step: WallStep): WallStep {
  const padding = step.isFramed ? FRAME_PADDING : 0
  const [left, top] = [Math.min(...step.notes.map(({ x }) => x)), Math.min(...step.notes.map(({ y }) => y))]
  const { w, h } = sizeOf(step.notes)
  move(step.notes, padding - left, padding - top)
  return { ...step, w: w + 2 * padding, h: h + 2 * padding }
}

function move(notes: readonly WallNote[], dx: number, dy: number): void {
  for (const note of notes) {
    note.x += dx
    note.y += dy
  }
}

function between(random: SeededRandom, { between: usual, betweenNarrow, narrowShare }: Habits): number {
  return random.integer(...(random.chance(narrowShare) ? betweenNarrow : usual))
}

/** Columns of two to six steps, one after the other. Answers where the last one ends. */
function placeInColumns(random: SeededRandom, habits: Habits, left: number, steps: readonly WallStep[]): number {
  let x = left
  for (let next = 0; next < steps.length;) {
    const column = steps.slice(next, next + random.integer(2, 6))
    const width = Math.max(...column.map(({ w }) => w))
    let y = random.integer(0, 200)
    for (const step of column) {
      move(step.notes, x + random.integer(0, Math.floor((width - step.w) / 2)), y)
      y += step.h + between(random, habits)
    }
    x += width + between(random, habits)
    next += column.length
  }
  return x
}

/** Rows of three to eight steps, one below the other. Answers where the longest ends. */
function placeInRows(random: SeededRandom, habits: Habits, left: number, steps: readonly WallStep[]): number {
  let y = random.integer(0, 200)
  let right = left
  for (let next = 0; next < steps.length;) {
    const row = steps.slice(next, next + random.integer(3, 8))
    const height = Math.max(...row.map(({ h }) => h))
    let x = left + random.integer(0, 200)
    for (const step of row) {
      move(step.notes, x, y + random.integer(0, Math.floor((height - step.h) / 2)))
      x += step.w + between(random, habits)
    }
    right = Math.max(right, x)
    y += height + between(random, habits)
    next += row.length
  }
  return right
}

function toWall(random: SeededRandom, habits: Habits, title: string, inPhases: readonly WallStep[][]): MessyWall {
  const notes: Note[] = []
  const frames: StepFrame[] = []
  const steps: NoteId[][] = []
  const controls = new Map<NoteId, number>()
  inPhases.forEach((there, phaseIndex) => {
    for (const step of there) {
      const phase = PHASES[phaseIndex] ?? 'operations'
      const frame = step.isFramed ? `f${frames.length}` : undefined
      if (frame !== undefined) {
        const [x, y] = [Math.min(...step.notes.map((note) => note.x)), Math.min(...step.notes.map((note) => note.y))]
        const corner = { x: x - FRAME_PADDING, y: y - FRAME_PADDING }
        frames.push({ id: frame, title: '', phase, ...corner, w: step.w, h: step.h })
      }
      const members: NoteId[] = []
      for (const { kind, ...box } of step.notes) {
        const id = `n${notes.length}`
        const text = random.pick(MESSY_WALL_TEXTS[kind])
        notes.push({ id, kind, text, phase, ...box, ...(frame === undefined ? {} : { frame }) })
        if (kind === 'control') controls.set(id, steps.length)
        else members.push(id)
      }
      const next = PHASES[phaseIndex + 1]
      const last = notes.at(-1)
      if (next !== undefined && last !== undefined && frame === undefined && random.chance(habits.borderShare))
        last.phase = next
      steps.push(members)
    }
  })
  const blanks = notes
    .filter(() => random.chance(BLANK_SHARE))
    .map((note, index): Note => ({ ...note, id: `blank${index}`, text: ' ', x: note.x + 120, y: note.y + 90 }))
  return {
    map: {
      schema: 'p2p-map/1',
      title: `A ${title} wall`,
      phases: PHASES.map((id, index) => ({ id, order: index + 1 })),
      lanes: [],
      notes: [...notes, ...blanks],
      arrows: connect(random, steps, new Map(notes.map((note) => [note.id, note.kind]))),
      frames,
      decisions: [],
      suppressions: [],
    },
    steps,
    controls,
  }
}

/** Half of the steps hand over to the next one, a few back; now and then somebody draws arrows inside a step too. */
function connect(random: SeededRandom, steps: readonly NoteId[][], kinds: ReadonlyMap<NoteId, NoteKind>): Arrow[] {
  const arrows: Arrow[] = []
  const add = (from: NoteId | undefined, to: NoteId | undefined): void => {
    if (from !== undefined && to !== undefined) arrows.push({ id: `a${arrows.length}`, from, to })
  }
  steps.forEach((step, index) => {
    const first = (kind: NoteKind, notes: readonly NoteId[] = step): NoteId | undefined =>
      notes.find((id) => kinds.get(id) === kind)
    const output = first('deliverable') ?? step.at(-1)
    if (random.chance(0.5)) {
      const next = steps[index + 1] ?? []
      add(output, random.chance(0.7) ? (first('media', next) ?? next[0]) : next[0])
    }
    if (random.chance(0.05)) add(output, first('media', random.pick(steps)))
    if (random.chance(0.08)) {
      add(first('people'), first('media'))
      add(first('media'), first('deliverable'))
    }
  })
  return arrows.filter(({ from, to }) => from !== to)
}
