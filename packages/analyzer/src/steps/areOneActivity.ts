import type { NoteKind } from '@pathwall/domain'
import { boundsOf } from '../ground/box.ts'
import type { PlacedNote } from '../ground/ground.ts'
import type { ArrowEnds } from './closeLinks.ts'
import type { Activity } from './readActivities.ts'

/** `yes` for all that stand so close; `nearest`: only with the nearest of those that would do. */
export type OneActivity = 'yes' | 'nearest' | 'no'

/** A gap is clearly wider than those inside when it is this many times as wide, and this share of a note more. */
const CLEARLY_WIDER = 1.3
const WIDER_MARGIN = 0.075
/** How far neighbours may overlap, and how far something must stand off a medium to come before or after it; shares of a note. */
const OVERLAP = 0.25
const BESIDE = 0.5

/**
 * Whether two media that stand `gap` apart, each with what it has gathered, are one activity (Jira + Confluence) or two.
 * Looks at these two alone, so that whatever happens to a third changes nothing.
 */
export function areOneActivity(a: Activity, b: Activity, gap: number, arrows: ArrowEnds): OneActivity {
  if (a.notes.length === 1 && b.notes.length === 1) return 'yes'
  if ([a, b].every((activity) => notesOf(activity, 'media').length === 0)) return 'yes'
  if (a.notes.length === 1 || b.notes.length === 1 || isMissingIn(a, b) || isMissingIn(b, a)) return 'nearest'
  const inside = Math.max(a.inside, b.inside)
  const width = [...a.notes, ...b.notes].reduce((least, { box }) => Math.min(least, box.w), Infinity)
  if (gap > inside * CLEARLY_WIDER + width * WIDER_MARGIN) return 'no'
  if (readsOn(a, b, width) || readsOn(b, a, width)) return 'no'
  if (handsOver(a, b, arrows) || handsOver(b, a, arrows)) return 'no'
  return gap <= inside ? 'yes' : 'nearest'
}

/** One has people and no result, the other a result and no people: who - how, how - what. */
function isMissingIn(a: Activity, b: Activity): boolean {
  return notesOf(a, 'deliverable').length === 0 && notesOf(b, 'people').length === 0
}

/** Whether `b` begins where `a` has ended: along one axis the result of `a`, or the people of `b`, stand between the media. */
function readsOn(a: Activity, b: Activity, width: number): boolean {
  return AXES.some(([from, extent]) => {
    const [first, second] = [a, b].map(({ notes }) => boundsOf(notes.map(({ box }) => box)))
    if (first === undefined || second === undefined) return false
    if (first[from] + first[extent] > second[from] + OVERLAP * width) return false
    const middle = ({ box }: PlacedNote): number => box[from] + box[extent] / 2
    const firstOf = (activity: Activity, kind: NoteKind): number =>
      notesOf(activity, kind).reduce((least, note) => Math.min(least, middle(note)), Infinity)
    const lastOf = (activity: Activity, kind: NoteKind): number =>
      notesOf(activity, kind).reduce((most, note) => Math.max(most, middle(note)), -Infinity)
    const endsBehind = lastOf(a, 'deliverable') - lastOf(a, 'media')
    const beginsBefore = firstOf(b, 'media') - firstOf(b, 'people')
    return [endsBehind, beginsBefore].some((off) => Number.isFinite(off) && off > BESIDE * width)
  })
}

const AXES = [
  ['x', 'w'],
  ['y', 'h'],
] as const

/** An arrow out of a deliverable hands over to the next step. */
function handsOver(a: Activity, b: Activity, arrows: ArrowEnds): boolean {
  return notesOf(a, 'deliverable').some((note) => b.notes.some((other) => arrows.get(note)?.has(other) === true))
}

function notesOf({ notes }: Activity, kind: NoteKind): PlacedNote[] {
  return notes.filter(({ note }) => note.kind === kind)
}
