import { describe, expect, it } from 'vitest'
import { wallLayout, type ContentBox, type PhaseArea } from './index.ts'

const phases: PhaseArea[] = [
  { id: 'input', order: 1 },
  { id: 'delivery', order: 2 },
]
const box = (phase: ContentBox['phase'], x: number, y = 0): ContentBox => ({ phase, x, y, w: 200, h: 200 })

describe('the wall', () => {
  it('shows empty phases side by side', () => {
    expect(wallLayout(phases, [])).toEqual([
      { phase: 'input', shiftX: 0, x: 0, y: 0, w: 1600, h: 1000 },
      { phase: 'delivery', shiftX: 0, x: 1640, y: 0, w: 1600, h: 1000 },
    ])
  })

  it('lets phases that have room stay where their notes are', () => {
    expect(wallLayout(phases, [box('input', 0), box('delivery', 3000, 500)])).toEqual([
      { phase: 'input', shiftX: 0, x: -80, y: -140, w: 360, h: 920 },
      { phase: 'delivery', shiftX: 0, x: 2920, y: -140, w: 360, h: 920 },
    ])
  })

  it('pushes a phase right when the one before it needs the room', () => {
    // Input ends at 1280; 40 between; the notes of delivery begin 80 further right.
    expect(wallLayout(phases, [box('input', 1000), box('delivery', 0)])).toEqual([
      { phase: 'input', shiftX: 0, x: 920, y: -140, w: 360, h: 420 },
      { phase: 'delivery', shiftX: 1400, x: 1320, y: -140, w: 360, h: 420 },
    ])
  })

  it('keeps the area that a phase asks for, and grows it with the content', () => {
    const area: PhaseArea = { id: 'input', order: 1, x: 0, y: 0, w: 1600, h: 1000 }
    expect(wallLayout([area], [box('input', 1500, 900)])).toEqual([
      { phase: 'input', shiftX: 0, x: 0, y: 0, w: 1780, h: 1180 },
    ])
  })

  it('is in the order of the phases, whatever the order of the list', () => {
    expect(wallLayout(phases.toReversed(), []).map(({ phase }) => phase)).toEqual(['input', 'delivery'])
  })

  it('shows nothing when there are no phases', () => {
    expect(wallLayout([], [])).toEqual([])
  })
})
