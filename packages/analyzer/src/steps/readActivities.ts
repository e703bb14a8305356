import type { NoteKind } from '@pathwall/domain'
import { Groups } from '../ground/groups.ts'
import type { PlacedNote } from '../ground/ground.ts'
import type { CloseLinks } from './closeLinks.ts'
import { spreadFromSeeds, type Reached } from './spreadFromSeeds.ts'

/** What gathers around one medium, or around somebody and what they make without one. */
export interface Activity {
  /** Indexes of its notes. */
  members: number[]
  notes: PlacedNote[]
  /** The widest gap over which one of its notes was reached. */
  inside: number
}

/** Somebody and their result stand apart from all media when the way to the next one is this many times theirs, and more. */
const FAR_FROM_MEDIA = 3
/** Share of a note's width. */
const FAR_MARGIN = 0.2

/** Sums of the same strains in another order differ by less than this. */
const ROUNDING = 1e-6

/** Gives every note of a cluster to the activity from which the way to it is the least strain. */
export function readActivities(notes: readonly PlacedNote[], links: CloseLinks): Activity[] {
  const media = new Map<number, number>()
  notes.forEach(({ note }, index) => {
    if (note.kind === 'media') media.set(index, index)
  })
  const fromMedia = spreadFromSeeds(links, media)
  const withoutMedium = seedsWithoutMedium(notes, links, fromMedia)
  const reached = withoutMedium.size === 0 ? fromMedia : spreadFromSeeds(links, new Map([...media, ...withoutMedium]))
  const activities = new Map<number | undefined, Activity>()
  notes.forEach((note, index) => {
    const seed = reached[index]?.seed
    let activity = activities.get(seed)
    if (activity === undefined) activities.set(seed, (activity = { members: [], notes: [], inside: 0 }))
    activity.members.push(index)
    activity.notes.push(note)
    activity.inside = Math.max(activity.inside, gapOnTheWay(links, reached, index))
  })
  return [...activities.values()]
}

/** People and deliverables that stand together and far from every medium. Note index -> seed number. */
function seedsWithoutMedium(
  notes: readonly PlacedNote[],
  links: CloseLinks,
  fromMedia: readonly (Reached | undefined)[],
): Map<number, number> {
  const kindOf = (index: number): NoteKind | undefined => notes[index]?.note.kind
  const pairs = new Groups(notes.length)
  const found = new Set<number>()
  links.forEach((there, index) => {
    if (kindOf(index) !== 'deliverable') return
    const [maker] = there.filter(({ to }) => kindOf(to) === 'people').sort((a, b) => a.strain - b.strain || a.to - b.to)
    if (maker === undefined) return
    const far = maker.strain * FAR_FROM_MEDIA + FAR_MARGIN * (notes[index]?.box.w ?? 0)
    if ([index, maker.to].some((end) => (fromMedia[end]?.distance ?? Infinity) <= far)) return
    pairs.join(index, maker.to)
    found.add(index).add(maker.to)
  })
  return new Map([...found].map((index) => [index, pairs.rootOf(index)]))
}

/** Width of the gap over which a note was reached, or at which somebody stands from what they make. */
function gapOnTheWay(links: CloseLinks, reached: readonly (Reached | undefined)[], index: number): number {
  const here = reached[index]
  if (here === undefined) return 0
  let least = Infinity
  for (const { to, gap, strain, isSaid } of links[index] ?? []) {
    const before = reached[to]
    if (before?.seed !== here.seed) continue
    if (here.distance > 0 && Math.abs(before.distance + strain - here.distance) > ROUNDING) continue
    if (here.distance === 0 && before.distance > 0) continue
    least = Math.min(least, isSaid ? 0 : gap)
  }
  return least === Infinity ? 0 : least
}
