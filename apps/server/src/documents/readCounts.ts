import type { Analysis } from '@pathwall/analyzer'
import type { PathMap } from '@pathwall/domain'

/** What is on a map, by word: notes, one for each kind of them, arrows, frames, steps that are judged, and gaps. */
export function readCounts({ frames }: PathMap, { summary }: Analysis): Record<string, number> {
  const { notes, byKind, arrows, steps } = summary
  const { covered, planned, gap, accepted } = steps
  return {
    notes,
    people: byKind.people,
    media: byKind.media,
    deliverables: byKind.deliverable,
    controls: byKind.control,
    arrows,
    frames: frames.length,
    steps: covered + planned + gap + accepted,
    gaps: gap,
  }
}
