import type { PathMap } from './pathMap.ts'
import { PHASES } from './phase.ts'
import { PHASE_GAP } from './wallLayout.ts'

export const TEMPLATES = ['path-to-production', 'blank'] as const
export type Template = (typeof TEMPLATES)[number]

const PHASE_WIDTH = 1600
const PHASE_HEIGHT = 1000

/** The map of a new board: five empty phases side by side, or nothing at all. */
export function createTemplateMap(template: Template, title: string): PathMap {
  return {
    schema: 'p2p-map/1',
    title,
    phases:
      template === 'blank'
        ? []
        : PHASES.map((id, index) => ({
            id,
            order: index + 1,
            x: index * (PHASE_WIDTH + PHASE_GAP),
            y: 0,
            w: PHASE_WIDTH,
            h: PHASE_HEIGHT,
          })),
    lanes: [],
    notes: [],
    arrows: [],
    frames: [],
    decisions: [],
    suppressions: [],
  }
}
