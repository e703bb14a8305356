import { areClose, reachOf } from '../ground/closeness.ts'
import { gapBetween } from '../ground/box.ts'
import { byCode } from '../ground/inReadingOrder.ts'
import type { Ground, PlacedNote } from '../ground/readGround.ts'
import { SpatialGrid } from '../ground/spatialGrid.ts'
import type { ArrowEnds } from './closeLinks.ts'
import { splitCluster } from './splitCluster.ts'
import { joinChains } from './joinChains.ts'
import { cellOf, frameOf, groupOf } from './namedPlaces.ts'
import type { NoteGroup } from './noteGroup.ts'

/**
 * Finds what belongs together, first hit wins: step frame, group that somebody has made, table cell, closeness inside a
 * phase, chain of arrows. Every person, medium and deliverable is in exactly one group.
 */
export function groupNotes(ground: Ground): NoteGroup[] {
  const framed = new Map<string, NoteGroup>()
  const joined = new Map<string, NoteGroup>()
  const cells = new Map<string, NoteGroup>()
  const loose = new Map<string, PlacedNote[]>()
  for (const placed of ground.notes) {
    const frame = frameOf(ground, placed)
    const group = groupOf(ground, placed)
    const cell = cellOf(ground, placed)
    if (frame !== undefined) addTo(framed, frame, 'frame', placed)
    else if (group !== undefined) addTo(joined, group, 'group', placed)
    else if (cell !== undefined) addTo(cells, cell, 'cell', placed)
    else {
      const phase = placed.note.phase ?? ''
      const there = loose.get(phase)
      if (there === undefined) loose.set(phase, [placed])
      else there.push(placed)
    }
  }
  const arrows = arrowEndsOf(ground)
  const near = [...loose.values()]
    .flatMap((notes) => clusterByCloseness(notes))
    .flatMap(({ notes }) => splitCluster(notes, arrows).map((part): NoteGroup => ({ notes: part, source: 'near' })))
  return [...framed.values(), ...joined.values(), ...joinChains(ground, joinCells([...cells.values()], near))]
}

function arrowEndsOf({ arrows }: Ground): ArrowEnds {
  const ends = new Map<PlacedNote, Set<PlacedNote>>()
  for (const { from, to } of arrows) ends.set(from, (ends.get(from) ?? new Set()).add(to))
  return ends
}

function addTo(groups: Map<string, NoteGroup>, key: string, source: NoteGroup['source'], placed: PlacedNote): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, { notes: [placed], source })
  else group.notes.push(placed)
}

/** Spreads from note to note; what is reached leaves the grid, so a pile of notes is not looked at again and again. */
function clusterByCloseness(notes: readonly PlacedNote[]): NoteGroup[] {
  const grid = new SpatialGrid(notes)
  const reached = new Set<PlacedNote>()
  const groups: NoteGroup[] = []
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
    groups.push({ notes: members, source: 'near' })
  }
  return groups
}

/** Loose notes beside a cell of their phase belong to it; between two cells, to the nearer one, so that cells never merge. */
function joinCells(cells: readonly NoteGroup[], near: readonly NoteGroup[]): NoteGroup[] {
  if (cells.length === 0 || near.length === 0) return [...cells, ...near]
  const grid = new SpatialGrid(
    cells.flatMap((group) => group.notes.map((placed) => ({ box: placed.box, placed, group }))),
  )
  const joined = new Map<NoteGroup, PlacedNote[]>(cells.map((group) => [group, [...group.notes]]))
  const apart = near.filter((cluster) => {
    let best: { gap: number; id: string; group: NoteGroup } | undefined
    for (const { note, box } of cluster.notes)
      grid.visitNear(box, reachOf(box), ({ placed, group }) => {
        if (placed.note.phase !== note.phase || !areClose(box, placed.box)) return
        const gap = gapBetween(box, placed.box)
        const isBetter = best === undefined || gap < best.gap || (gap === best.gap && byCode(placed.id, best.id) < 0)
        if (isBetter) best = { gap, id: placed.id, group }
      })
    if (best === undefined) return true
    joined.get(best.group)?.push(...cluster.notes)
    return false
  })
  return [...[...joined.values()].map((notes) => ({ notes, source: 'cell' as const })), ...apart]
}
