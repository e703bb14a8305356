import type { NoteKind } from '@pathwall/domain'
import type { SeededRandom } from './seededRandom.ts'

/** A note of a step that is being laid out; its top left corner at first relative to the step. */
export interface WallNote {
  kind: NoteKind
  x: number
  y: number
  w: number
  h: number
}

/** Distance to leave before the next note of the same step. */
export type NextGap = () => number

/** How people set the notes of one step: changes their places. People, media and deliverables come in this order. */
type Shape = (notes: readonly WallNote[], gap: NextGap, random: SeededRandom) => void

const row: Shape = (notes, gap) => void setInRow(notes, 0, 0, gap)

const column: Shape = (notes, gap) => void setInColumn(notes, 0, 0, gap)

/** One row for each kind. */
const block: Shape = (notes, gap) => {
  let y = 0
  for (const line of byKind(notes)) y = setInRow(line, 0, y, gap).bottom + gap()
}

/** One column for each kind. */
const columns: Shape = (notes, gap) => {
  let x = 0
  for (const line of byKind(notes)) x = setInColumn(line, x, 0, gap).right + gap()
}

/** Who is there above, and below how and what side by side. */
const peopleAbove: Shape = (notes, gap) => {
  const people = notes.filter(({ kind }) => kind === 'people')
  const others = notes.filter(({ kind }) => kind !== 'people')
  const above = people.length === 0 ? { bottom: 0 } : setInRow(people, 0, 0, gap)
  setInRow(others, 0, people.length === 0 ? 0 : above.bottom + gap(), gap)
}

/** How in the middle, who above it and what around it, partly on top of each other. */
const pile: Shape = (notes, gap, random) => {
  const [middle, ...others] = [...notes].sort((a, b) => Number(b.kind === 'media') - Number(a.kind === 'media'))
  if (middle === undefined) return
  others.forEach((note, index) => {
    const distance = 150 + gap()
    const [dx, dy] = [
      [0, -1],
      [1, 0],
      [0, 1],
      [-1, 0],
      [1, 1],
      [-1, 1],
    ][index % 6] as [number, number]
    note.x = dx * distance + random.integer(-30, 30)
    note.y = (note.kind === 'people' && dy > 0 ? -dy : dy) * distance + random.integer(-30, 30)
  })
}

export const SHAPES: readonly Shape[] = [row, column, block, columns, peopleAbove]
export const PILE: Shape = pile

function byKind(notes: readonly WallNote[]): WallNote[][] {
  const lines = new Map<NoteKind, WallNote[]>()
  for (const note of notes) lines.set(note.kind, [...(lines.get(note.kind) ?? []), note])
  return [...lines.values()]
}

function setInRow(notes: readonly WallNote[], x: number, y: number, gap: NextGap): { bottom: number } {
  let right = x
  notes.forEach((note, index) => {
    note.x = index === 0 ? right : right + gap()
    note.y = y
    right = note.x + note.w
  })
  return { bottom: y + Math.max(...notes.map(({ h }) => h)) }
}

function setInColumn(notes: readonly WallNote[], x: number, y: number, gap: NextGap): { right: number } {
  let bottom = y
  notes.forEach((note, index) => {
    note.x = x
    note.y = index === 0 ? bottom : bottom + gap()
    bottom = note.y + note.h
  })
  return { right: x + Math.max(...notes.map(({ w }) => w)) }
}
