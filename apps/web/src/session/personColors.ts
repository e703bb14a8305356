/** Colours of people: white text on them, and they on the wall of either theme, can be seen well. A test computes it. */
export const PERSON_COLORS = [
  '#0f766e',
  '#2563c9',
  '#7c4fd0',
  '#b0389b',
  '#c2364f',
  '#b3541e',
  '#8a6a00',
  '#4d7c1e',
  '#1b7a9c',
  '#6a6f7a',
] as const

/** A colour for somebody who has not chosen one. `random` is in 0..1. */
export function pickPersonColor(random: number): string {
  return PERSON_COLORS[Math.floor(random * PERSON_COLORS.length)] ?? PERSON_COLORS[0]
}
