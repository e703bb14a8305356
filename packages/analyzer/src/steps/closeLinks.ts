import type { NoteKind } from '@pathwall/domain'
import { areClose, reachOf } from '../ground/closeness.ts'
import { gapBetween, type Box } from '../ground/box.ts'
import type { PlacedNote } from '../ground/ground.ts'
import { SpatialGrid } from '../ground/spatialGrid.ts'

/** Two notes that stand close, seen from one of them. */
export interface CloseLink {
  /** Index of the other note. */
  to: number
  /** Between their edges. */
  gap: number
  /** How little they look like one activity: their distance, weighed by what they are and where they stand. */
  strain: number
  /** An arrow says that they are one activity, so that their distance says nothing. */
  isSaid: boolean
}

/** For every note of a cluster those that stand close to it. */
export type CloseLinks = readonly (readonly CloseLink[])[]

/** To which notes arrows lead from each. */
export type ArrowEnds = ReadonlyMap<PlacedNote, ReadonlySet<PlacedNote>>

/** Above this number of close notes each, a heap has no order that could be read. */
const READABLE_LINKS = 48
/** In small clusters looking at every pair is quicker than building a grid. */
const SMALL = 16
/** Notes on top of each other are told apart by their middles. */
const MIDDLE_SHARE = 0.1
/** So that a detour over another note always costs something; share of a note's width. */
const HOP = 0.025

/** All pairs of a cluster that stand close; undefined when it is a heap without readable order. Near-linear. */
export function closeLinksOf(notes: readonly PlacedNote[], arrows: ArrowEnds): CloseLinks | undefined {
  const links: CloseLink[][] = notes.map(() => [])
  let left = READABLE_LINKS * notes.length
  const connect = (from: number, to: number): void => {
    const [a, b] = [notes[from], notes[to]]
    if (a === undefined || b === undefined || !areClose(a.box, b.box)) return
    const gap = gapBetween(a.box, b.box)
    const factor = arrowFactor(a, b, arrows)
    const link = { gap, strain: strainOf(a, b, gap) * factor, isSaid: factor === SAID_TOGETHER }
    links[from]?.push({ to, ...link })
    links[to]?.push({ to: from, ...link })
    left--
  }
  if (notes.length <= SMALL) {
    for (let from = 0; from < notes.length; from++) for (let to = from + 1; to < notes.length; to++) connect(from, to)
    return links
  }
  const grid = new SpatialGrid(notes.map(({ box }, index) => ({ box, index })))
  for (let from = 0; from < notes.length && left >= 0; from++) {
    const { box } = notes[from] as PlacedNote
    grid.visitNear(box, reachOf(box), ({ index }) => {
      if (index > from && left >= 0) connect(from, index)
    })
  }
  return left < 0 ? undefined : links
}

/** How well two kinds follow each other in reading order, to the right or below; 1 is the way an activity is read. */
const FOLLOWING: Partial<Record<`${NoteKind} ${NoteKind}`, number>> = {
  'people media': 1,
  'media deliverable': 1,
  'people people': 1.1,
  'deliverable deliverable': 1.1,
  'people deliverable': 1.5,
  'media people': 2,
  'deliverable media': 2.5,
  'deliverable people': 4,
}

/** An arrow says more than a place. */
const SAID_TOGETHER = 0.3
const SAID_APART = 4

function strainOf(a: PlacedNote, b: PlacedNote, gap: number): number {
  const [dx, dy] = fromMiddleToMiddle(a.box, b.box)
  const [first, second] = dx + dy >= 0 ? [a, b] : [b, a]
  const distance = HOP * Math.min(a.box.w, b.box.w) + gap + MIDDLE_SHARE * Math.hypot(dx, dy)
  return distance * (FOLLOWING[`${first.note.kind} ${second.note.kind}`] ?? 2)
}

function arrowFactor(a: PlacedNote, b: PlacedNote, arrows: ArrowEnds): number {
  const [there, back] = [arrows.get(a)?.has(b) === true, arrows.get(b)?.has(a) === true]
  if (!there && !back) return 1
  const isOneActivity = (there && isWithinStep(a, b)) || (back && isWithinStep(b, a))
  return isOneActivity ? SAID_TOGETHER : SAID_APART
}

function isWithinStep({ note: from }: PlacedNote, { note: to }: PlacedNote): boolean {
  return from.kind !== to.kind && (from.kind === 'people' || to.kind === 'deliverable')
}

function fromMiddleToMiddle(a: Box, b: Box): [number, number] {
  return [b.x + b.w / 2 - a.x - a.w / 2, b.y + b.h / 2 - a.y - a.h / 2]
}
