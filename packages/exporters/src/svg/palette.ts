import type { StepState } from '@pathwall/analyzer'
import type { NoteKind } from '@pathwall/domain'

/** A picture is always on light ground: it is printed and pasted into documents. */
export const INK = '#1F2328'
export const QUIET_INK = '#5A626B'
export const GROUND = '#FBFBFA'
export const PHASE_GROUND = '#F3F4F2'
export const HAIRLINE = '#D5D8D4'
export const ARROW_INK = '#6B747D'

export const PAPERS: Readonly<Record<NoteKind, string>> = {
  people: '#FCC112',
  media: '#7EAFF5',
  deliverable: '#ABFAC9',
  control: '#D8CDFB',
}

/** How a step's outline is drawn: pattern first, colour only repeats it. */
export interface Outline {
  color: string
  width: number
  /** Lengths of strokes and gaps; empty for a closed line. */
  dashes: readonly number[]
  fill: string
}

export type MarkedState = Exclude<StepState, 'none'>

export const OUTLINES: Readonly<Record<MarkedState, Outline>> = {
  covered: { color: '#0B7A75', width: 2, dashes: [], fill: 'none' },
  planned: { color: '#925600', width: 4, dashes: [0, 9], fill: 'none' },
  gap: { color: '#C8321B', width: 4, dashes: [16, 10], fill: '#FBE6E1' },
  accepted: { color: '#626A73', width: 2, dashes: [], fill: 'none' },
}

export const MARKED_STATES: readonly MarkedState[] = ['covered', 'planned', 'gap', 'accepted']

export const FONT_FAMILY = 'Inter, system-ui, sans-serif'
