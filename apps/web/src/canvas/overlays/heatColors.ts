import type { StepState } from '@pathwall/analyzer'

/** A state that the heat view shows. What is not judged has no heat. */
export type HeatState = Exclude<StepState, 'none'>
export const HEAT_STATES = ['gap', 'planned', 'accepted', 'covered'] as const satisfies readonly HeatState[]

type Context = CanvasRenderingContext2D

/** What the heat view is painted with; of the page's theme. */
export interface HeatColors {
  veil: string
  plate: string
  text: string
  sign: string
  states: Record<HeatState, string>
  /** Lines or dots that say the state without its colour; what is covered is plain. */
  patterns: Record<HeatState, CanvasPattern | undefined>
}

const TILE = 12

/** Reads the theme's colours where `element` stands, and makes the patterns of them. */
export function readHeatColors(element: HTMLCanvasElement, context: Context): HeatColors {
  const style = getComputedStyle(element)
  const color = (name: string): string => style.getPropertyValue(name).trim()
  const states = Object.fromEntries(HEAT_STATES.map((state) => [state, color(`--state-${state}`)])) as Record<
    HeatState,
    string
  >
  const patterns = Object.fromEntries(
    HEAT_STATES.map((state) => [state, patternOf(context, state, states[state])]),
  ) as HeatColors['patterns']
  return {
    veil: color('--wall'),
    plate: color('--surface-raised'),
    text: color('--text'),
    sign: color('--on-accent'),
    states,
    patterns,
  }
}

/** Lines through a tile, each from x, y to x, y; a line of no length is a dot. */
const LINES: Record<HeatState, readonly (readonly [number, number, number, number])[]> = {
  // Twice over the corner, so that the tiles join.
  gap: [
    [-3, 3, 3, -3],
    [-3, TILE + 3, TILE + 3, -3],
    [TILE - 3, TILE + 3, TILE + 3, TILE - 3],
  ],
  planned: [
    [3, 3, 3, 3],
    [9, 9, 9, 9],
  ],
  accepted: [[0, 6, TILE, 6]],
  covered: [],
}

function patternOf(context: Context, state: HeatState, color: string): CanvasPattern | undefined {
  if (LINES[state].length === 0) return undefined
  const ratio = window.devicePixelRatio || 1
  const tile = document.createElement('canvas')
  tile.width = Math.round(TILE * ratio)
  tile.height = Math.round(TILE * ratio)
  const paint = tile.getContext('2d')
  if (paint === null) return undefined
  paint.scale(tile.width / TILE, tile.height / TILE)
  paint.strokeStyle = color
  paint.lineCap = 'round'
  paint.lineWidth = state === 'planned' ? 3.5 : 3
  paint.beginPath()
  for (const [x1, y1, x2, y2] of LINES[state]) {
    paint.moveTo(x1, y1)
    paint.lineTo(x2, y2)
  }
  paint.stroke()
  const pattern = context.createPattern(tile, 'repeat')
  pattern?.setTransform(new DOMMatrix().scale(TILE / tile.width, TILE / tile.height))
  return pattern ?? undefined
}
