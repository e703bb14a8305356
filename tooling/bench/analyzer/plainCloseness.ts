import type { Note, PathMap } from '@pathwall/domain'

/** Half a note. */
const REACH = 100

/** The plain rule, for comparison: what stands at most half a note apart is one step, and so on from note to note. */
export function plainCloseness({ notes }: PathMap): string[][] {
  const waiting = new Set(notes.filter(({ kind, text }) => kind !== 'control' && text.trim() !== ''))
  const steps: string[][] = []
  for (const first of waiting) {
    waiting.delete(first)
    const step = [first]
    for (const note of step)
      for (const other of waiting)
        if (isTogether(note, other)) {
          waiting.delete(other)
          step.push(other)
        }
    steps.push(step.map(({ id }) => id))
  }
  return steps
}

function isTogether(a: Note, b: Note): boolean {
  if (a.frame !== undefined || b.frame !== undefined) return a.frame === b.frame
  return a.phase === b.phase && gapBetween(a, b) <= REACH
}

function gapBetween(a: Note, b: Note): number {
  const [wA = 200, hA = 200, wB = 200, hB = 200] = [a.w, a.h, b.w, b.h]
  return Math.hypot(Math.max(0, a.x - b.x - wB, b.x - a.x - wA), Math.max(0, a.y - b.y - hB, b.y - a.y - hA))
}
