import { byCode } from '../ground/inReadingOrder.ts'
import { Groups } from '../ground/groups.ts'
import type { PlacedNote } from '../ground/ground.ts'
import { areOneActivity } from './areOneActivity.ts'
import { closeLinksOf, type ArrowEnds, type CloseLinks } from './closeLinks.ts'
import { readActivities, type Activity } from './readActivities.ts'

/** With fewer notes there are no two activities of which each has something of its own. */
const FEWEST = 4

/**
 * Takes a cluster of close notes apart where it is evidently several activities: every medium gathers the people and
 * deliverables that read as its own, and media whose gatherings do not read as two activities stay together. A cluster
 * without a medium, and a heap without readable order, stays whole. The parts do not depend on each other: to take one
 * away as a whole changes none of the others.
 */
export function splitCluster(cluster: readonly PlacedNote[], arrows: ArrowEnds): PlacedNote[][] {
  if (cluster.length < FEWEST || !cluster.some(({ note }) => note.kind === 'media')) return [[...cluster]]
  const notes = [...cluster].sort((a, b) => byCode(a.id, b.id))
  const links = closeLinksOf(notes, arrows)
  if (links === undefined) return [notes]
  const activities = readActivities(notes, links)
  return activities.length === 1 ? [notes] : joinActivities(activities, links, arrows)
}

function joinActivities(activities: readonly Activity[], links: CloseLinks, arrows: ArrowEnds): PlacedNote[][] {
  const joined = new Groups(activities.length)
  const nearest = new Map<number, { other: number; gap: number }>()
  const offer = (to: number, other: number, gap: number): void => {
    if (gap < (nearest.get(to)?.gap ?? Infinity)) nearest.set(to, { other, gap })
  }
  for (const { a, b, gap } of neighboursOf(activities, links)) {
    const [one, other] = [activities[a], activities[b]]
    const answer = one === undefined || other === undefined ? 'no' : areOneActivity(one, other, gap, arrows)
    if (answer === 'yes') joined.join(a, b)
    if (answer !== 'nearest') continue
    offer(a, b, gap)
    offer(b, a, gap)
  }
  for (const [activity, { other }] of nearest) joined.join(activity, other)
  const parts = new Map<number, PlacedNote[]>()
  activities.forEach(({ notes }, index) => {
    const root = joined.rootOf(index)
    const part = parts.get(root)
    if (part === undefined) parts.set(root, [...notes])
    else for (const note of notes) part.push(note)
  })
  return [...parts.values()]
}

interface Neighbours {
  a: number
  b: number
  /** The least between a note of one and a note of the other. */
  gap: number
}

function neighboursOf(activities: readonly Activity[], links: CloseLinks): Neighbours[] {
  const activityOf: number[] = []
  activities.forEach(({ members }, index) => {
    for (const member of members) activityOf[member] = index
  })
  const found = new Map<number, Neighbours>()
  links.forEach((there, from) => {
    for (const { to, gap } of there) {
      const [a = 0, b = 0] = [activityOf[from], activityOf[to]]
      if (a >= b) continue
      const key = a * activities.length + b
      const known = found.get(key)
      if (known === undefined) found.set(key, { a, b, gap })
      else known.gap = Math.min(known.gap, gap)
    }
  })
  return [...found.values()]
}
