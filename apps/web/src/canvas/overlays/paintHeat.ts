import type { HeatColors, HeatState } from './heatColors.ts'

/** A part of the window, in pixels of the screen. */
export interface ScreenBox {
  x: number
  y: number
  w: number
  h: number
}

export interface HeatStep extends ScreenBox {
  state: HeatState
}

export interface HeatPhase extends ScreenBox {
  /** 0..1; null while nothing in it is judged. */
  share: number | null
  /** Such as `3 of 8 covered`; the shorter one where there is no room. */
  words: string
  shortWords: string
}

export interface HeatPicture {
  width: number
  height: number
  zoom: number
  /** Where the names of phases end that float along the upper edge. */
  top: number
  phases: readonly HeatPhase[]
  steps: readonly HeatStep[]
}

type Context = CanvasRenderingContext2D

/** From nearer than this one reads the notes: the heat lets them through. */
const READING_ZOOM = 0.45
/** How much each layer covers. Near, all of them together stay at about a third, so that every text can be read. */
const FAR = { veil: 0.62, phase: 1, step: 0.5, pattern: 0.9 }
const NEAR: typeof FAR = { veil: 0.1, phase: 0.35, step: 0.08, pattern: 0.12 }
const RADIUS = 8
const PLATE_HEIGHT = 26
const MARGIN = 8

/** Paints states over the wall: a veil that takes the papers' colours back, then phases, steps, signs and numbers. */
export function paintHeat(context: Context, colors: HeatColors, picture: HeatPicture): void {
  const { width, height, zoom } = picture
  const alphas = zoom >= READING_ZOOM ? NEAR : FAR
  context.clearRect(0, 0, width, height)
  context.globalAlpha = alphas.veil
  context.fillStyle = colors.veil
  context.fillRect(0, 0, width, height)
  const isSeen = ({ x, y, w, h }: ScreenBox): boolean => x < width && y < height && x + w > 0 && y + h > 0
  const phases = picture.phases.filter(isSeen)
  const steps = picture.steps.filter(isSeen)
  for (const phase of phases) paintPhase(context, colors, phase, alphas.phase)
  for (const step of steps) paintStep(context, colors, step, alphas)
  context.globalAlpha = 1
  for (const step of steps) if (hasRoom(step)) paintSign(context, colors, step)
  for (const phase of phases) if (phase.share !== null) paintNumber(context, colors, phase, picture)
}

/** The barer, the redder. Where most is covered it is the colour of that, too; half of both would be grey. */
function paintPhase(
  context: Context,
  { states }: HeatColors,
  { share, x, y, w, h }: HeatPhase,
  strength: number,
): void {
  if (share === null) return
  for (const [state, alpha] of [
    ['gap', 0.3 * (1 - share)],
    ['covered', 0.4 * Math.max(0, share - 0.5)],
  ] as const) {
    context.globalAlpha = alpha * strength
    context.fillStyle = states[state]
    context.fillRect(x, y, w, h)
  }
}

function paintStep(context: Context, colors: HeatColors, step: HeatStep, alphas: typeof FAR): void {
  const { state, x, y, w, h } = step
  context.beginPath()
  context.roundRect(x, y, w, h, Math.min(RADIUS, w / 4, h / 4))
  context.fillStyle = colors.states[state]
  context.globalAlpha = alphas.step
  context.fill()
  const pattern = colors.patterns[state]
  if (pattern !== undefined) {
    context.fillStyle = pattern
    context.globalAlpha = alphas.pattern
    context.fill()
  }
  context.globalAlpha = 1
  context.lineWidth = state === 'gap' ? 2.5 : 1.5
  context.strokeStyle = colors.states[state]
  context.stroke()
}

/** What the sign of a state is drawn with, from -1 to 1 around its middle. */
const SIGNS: Record<HeatState, readonly (readonly (readonly [number, number])[])[]> = {
  gap: [
    [
      [0, -0.5],
      [0, 0.1],
    ],
    [
      [0, 0.45],
      [0, 0.46],
    ],
  ],
  covered: [
    [
      [-0.42, 0.05],
      [-0.1, 0.36],
      [0.45, -0.32],
    ],
  ],
  planned: [
    [
      [-0.45, 0],
      [-0.44, 0],
    ],
    [
      [0, 0],
      [0.01, 0],
    ],
    [
      [0.45, 0],
      [0.46, 0],
    ],
  ],
  accepted: [
    [
      [-0.4, -0.2],
      [0.4, -0.2],
    ],
    [
      [-0.4, 0.2],
      [0.4, 0.2],
    ],
  ],
}

function hasRoom({ w, h }: HeatStep): boolean {
  return Math.min(w, h) >= 9 && Math.max(w, h) >= 16
}

function paintSign(context: Context, colors: HeatColors, { state, x, y, w, h }: HeatStep): void {
  const radius = Math.min(18, Math.max(6, Math.min(w, h) * 0.2))
  // On the corner, where it hides no word; in a small step the middle is all there is.
  const isSmall = Math.min(w, h) < radius * 5
  const middle = isSmall ? { x: x + w / 2, y: y + h / 2 } : { x: x + w, y }
  context.beginPath()
  context.arc(middle.x, middle.y, radius, 0, 2 * Math.PI)
  context.fillStyle = colors.states[state]
  context.fill()
  context.lineWidth = 1.5
  context.strokeStyle = colors.plate
  context.stroke()
  context.strokeStyle = colors.sign
  context.lineWidth = radius * 0.26
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.beginPath()
  for (const line of SIGNS[state])
    line.forEach(([dx, dy], index) => {
      if (index === 0) context.moveTo(middle.x + dx * radius, middle.y + dy * radius)
      else context.lineTo(middle.x + dx * radius, middle.y + dy * radius)
    })
  context.stroke()
}

function paintNumber(context: Context, colors: HeatColors, phase: HeatPhase, picture: HeatPicture): void {
  const { width, height } = picture
  const left = Math.max(phase.x, 0) + MARGIN
  const right = Math.min(phase.x + phase.w, width) - MARGIN
  const below = phase.y + phase.h + MARGIN
  // Below the phase, where nothing stands; while that is out of sight, beneath its name.
  const isBelow = below + PLATE_HEIGHT <= height - MARGIN
  const top = isBelow ? below : Math.max(phase.y, picture.top) + MARGIN
  if (!isBelow && top + PLATE_HEIGHT > Math.min(phase.y + phase.h, height)) return
  if (isBelow && below < picture.top) return
  context.font = `600 15px 'Inter Variable', Inter, system-ui, sans-serif`
  const words = [phase.words, phase.shortWords].find((text) => context.measureText(text).width + 20 <= right - left)
  if (words === undefined) return
  context.fillStyle = colors.plate
  context.beginPath()
  context.roundRect(left, top, context.measureText(words).width + 20, PLATE_HEIGHT, PLATE_HEIGHT / 2)
  context.fill()
  context.fillStyle = colors.text
  context.textBaseline = 'middle'
  context.fillText(words, left + 10, top + PLATE_HEIGHT / 2 + 1)
}
