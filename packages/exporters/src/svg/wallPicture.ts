import type { Step } from '@pathwall/analyzer'
import {
  NOTE_SIZE,
  fitNoteText,
  wallLayout,
  type Arrow,
  type ContentBox,
  type FittedText,
  type Note,
  type PathMap,
  type Phase,
  type PhaseBox,
  type StepFrame,
} from '@pathwall/domain'

/** In wall units. */
export interface Box {
  x: number
  y: number
  w: number
  h: number
}

/** Everything that is drawn, where it stands on the wall. */
export interface WallPicture {
  phases: PhaseBox[]
  frames: { frame: StepFrame; box: Box }[]
  steps: { step: Step; box: Box }[]
  notes: { note: Note; box: Box; fitted: FittedText }[]
  arrows: { arrow: Arrow; from: Box; to: Box }[]
  /** What all of it covers; never empty. */
  bounds: Box
}

/** Between the notes of a step and its outline, as on the wall. */
const STEP_PADDING = 18
/** Above a step's outline and above a frame: room for their words. */
const TAG_HEIGHT = 44

/** Puts a map where the wall shows it: notes as large as their text, phases side by side, steps around their notes. */
export function placeOnWall(map: PathMap, steps: readonly Step[]): WallPicture {
  const sized = map.notes.map((note) => ({ note, fitted: fitNoteText(note.text) }))
  const phases = wallLayout(map.phases, [
    ...sized.flatMap(({ note, fitted }) => contentBox(note.phase, note.x, note.y, NOTE_SIZE, fitted.height)),
    ...map.frames.flatMap(({ phase, x, y, w, h }) => contentBox(phase, x, y, w, h)),
  ])
  const shifts = new Map(phases.map((box) => [box.phase, box.shiftX]))
  const shiftOf = (phase: Phase | undefined): number => (phase && shifts.get(phase)) ?? 0

  const notes = sized.map(({ note, fitted }) => {
    const box = { x: note.x + shiftOf(note.phase), y: note.y, w: NOTE_SIZE, h: fitted.height }
    return { note, fitted, box }
  })
  const boxes = new Map(notes.map(({ note, box }) => [note.id, box]))
  const frames = map.frames.map((frame) => {
    const { x, y, w, h, phase } = frame
    return { frame, box: { x: x + shiftOf(phase), y, w, h } }
  })
  const marked = steps.flatMap((step) => {
    const around = unite(step.notes.flatMap((id) => boxes.get(id) ?? []))
    return around === undefined ? [] : [{ step, box: grow(around, STEP_PADDING) }]
  })
  const arrows = map.arrows.flatMap((arrow) => {
    const from = boxes.get(arrow.from)
    const to = boxes.get(arrow.to)
    return from === undefined || to === undefined ? [] : [{ arrow, from, to }]
  })
  const tagged = [...frames, ...marked].map(({ box }) => ({ ...box, y: box.y - TAG_HEIGHT, h: box.h + TAG_HEIGHT }))
  const bounds = unite([...phases, ...boxes.values(), ...tagged]) ?? { x: 0, y: 0, w: 1200, h: 400 }
  return { phases, frames, steps: marked, notes, arrows, bounds }
}

function contentBox(phase: Phase | undefined, x: number, y: number, w: number, h: number): ContentBox[] {
  return phase === undefined ? [] : [{ phase, x, y, w, h }]
}

function grow({ x, y, w, h }: Box, by: number): Box {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by }
}

function unite(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, w, h } of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + w)
    bottom = Math.max(bottom, y + h)
  }
  return { x: left, y: top, w: right - left, h: bottom - top }
}
