import { areClose, reachOf } from '../ground/closeness.ts'
import { isSameList } from '../ground/isSameList.ts'
import type { PlacedArrow, PlacedNote } from '../ground/ground.ts'
import { SpatialGrid } from '../ground/spatialGrid.ts'
import type { ArrowEnds } from './closeLinks.ts'
import type { NoteGroup } from './noteGroup.ts'
import { splitCluster } from './splitCluster.ts'

/** Groups loose notes by closeness; a phase in which nothing has changed is not looked at again. */
type NearGrouper = (loose: readonly PlacedNote[], arrows: readonly PlacedArrow[]) => NoteGroup[]

/** The loose notes of one phase, and what arrows connect among them: from, to, from, to. */
interface LoosePhase {
  notes: PlacedNote[]
  ends: PlacedNote[]
}

/** Notes of one phase that stand close together, as far as they are one activity. */
export function createNearGrouper(): NearGrouper {
  let known = new Map<string, LoosePhase & { groups: NoteGroup[] }>()
  return (loose, arrows) => {
    const before = known
    known = new Map()
    for (const [phase, { notes, ends }] of byPhase(loose, arrows)) {
      const last = before.get(phase)
      const isSame = last !== undefined && isSameList(last.notes, notes) && isSameList(last.ends, ends)
      known.set(phase, isSame ? last : { notes, ends, groups: groupByCloseness(notes, ends) })
    }
    return [...known.values()].flatMap(({ groups }) => groups)
  }
}

function byPhase(loose: readonly PlacedNote[], arrows: readonly PlacedArrow[]): Map<string, LoosePhase> {
  const phases = new Map<string, LoosePhase>()
  for (const placed of loose) {
    const phase = placed.note.phase ?? ''
    const there = phases.get(phase)
    if (there === undefined) phases.set(phase, { notes: [placed], ends: [] })
    else there.notes.push(placed)
  }
  for (const { from, to } of arrows)
    if (from.note.phase === to.note.phase) phases.get(from.note.phase ?? '')?.ends.push(from, to)
  return phases
}

function groupByCloseness(notes: readonly PlacedNote[], ends: readonly PlacedNote[]): NoteGroup[] {
  const arrows = arrowEndsOf(ends)
  return clusterByCloseness(notes).flatMap((cluster) =>
    splitCluster(cluster, arrows).map((part): NoteGroup => ({ notes: part, source: 'near' })),
  )
}

function arrowEndsOf(ends: readonly PlacedNote[]): ArrowEnds {
  const arrows = new Map<PlacedNote, Set<PlacedNote>>()
  for (let index = 0; index + 1 < ends.length; index += 2) {
    const [from, to] = [ends[index], ends[index + 1]] as [PlacedNote, PlacedNote]
    arrows.set(from, (arrows.get(from) ?? new Set()).add(to))
  }
  return arrows
}

/** Spreads from note to note; what is reached leaves the grid, so a pile of notes is not looked at again and again. */
function clusterByCloseness(notes: readonly PlacedNote[]): PlacedNote[][] {
  const grid = new SpatialGrid(notes)
  const reached = new Set<PlacedNote>()
  const clusters: PlacedNote[][] = []
  for (const first of notes) {
    if (reached.has(first)) continue
    const members: PlacedNote[] = []
    grid.visitNear(first.box, 0, (other) => other === first)
    reached.add(first)
    members.push(first)
    for (let next = 0; next < members.length; next++) {
      const { box } = members[next] as PlacedNote
      grid.visitNear(box, reachOf(box), (other) => {
        if (!areClose(box, other.box)) return false
        reached.add(other)
        members.push(other)
        return true
      })
    }
    clusters.push(members)
  }
  return clusters
}
