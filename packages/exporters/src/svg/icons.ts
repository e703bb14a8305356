import type { NoteKind } from '@pathwall/domain'
import { element, toNumber } from './element.ts'
import type { MarkedState } from './palette.ts'

/** Outlines on a grid of 24 by 24, drawn with a round pen of width 2. */
const KIND_PATHS: Readonly<Record<NoteKind, string>> = {
  people:
    'M5 8.5a4 4 0 1 0 8 0a4 4 0 1 0-8 0M2.5 20.5c0-4 3-6 6.5-6s6.5 2 6.5 6M15.5 4.8a4 4 0 0 1 0 7.4M18 15c2.2.9 3.5 2.8 3.5 5.5',
  media: 'M3 4.5h11v7.5H7L3 15zM10.5 15.5v1H17l4 3V9.5h-3.5',
  deliverable: 'M6 2.5h8l5 5V21.5H6zM14 2.5v5h5M9.5 12.5h6M9.5 16.5h6',
  control: 'M12 2.5l8 3v6c0 5-3.4 8.3-8 10c-4.6-1.7-8-5-8-10v-6z',
}

const SHIELD = 'M12 2.5l8 3v6c0 5-3.4 8.3-8 10c-4.6-1.7-8-5-8-10v-6z'

const STATE_PATHS: Readonly<Record<MarkedState, string>> = {
  covered: `${SHIELD}M8.5 12l2.5 2.5l4.5-5`,
  planned: `${SHIELD}M12 2.5v19M12 7l-5 3M12 12l-6 3.5M12 17l-3 1.8`,
  gap: 'M10.5 3.1L4 5.5v6c0 5 3.4 8.3 8 10l-2.5-5l3.5-3.5l-3.5-4zM14.5 3.4l5.5 2.1v6c0 3.7-1.9 6.5-4.7 8.4l-1.3-3.4l3.5-3.5l-4-4.5z',
  accepted: 'M3 20.5h18M4 16c4-1 8-12 5.5-12.5c-3-.5-3 11.5-.5 12.5c2 .6 3-4 4.5-4s1 3 2.5 3s2-1.5 4-1.5',
}

/** The sign of a note's kind, `size` units wide, its top left corner at `x`, `y`. */
export function kindIcon(kind: NoteKind, x: number, y: number, size: number, color: string): string {
  return icon(KIND_PATHS[kind], x, y, size, color)
}

/** The sign of a step's state. */
export function stateIcon(state: MarkedState, x: number, y: number, size: number, color: string): string {
  return icon(STATE_PATHS[state], x, y, size, color)
}

function icon(d: string, x: number, y: number, size: number, color: string): string {
  return element('path', {
    d,
    transform: `translate(${toNumber(x)} ${toNumber(y)}) scale(${toNumber(size / 24)})`,
    fill: 'none',
    stroke: color,
    'stroke-width': 2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })
}
