import { areClose, reachOf } from '../ground/closeness.ts'
import { gapBetween } from '../ground/box.ts'
import { byCode } from '../ground/inReadingOrder.ts'
import type { Ground, PlacedNote } from '../ground/ground.ts'
import { SpatialGrid } from '../ground/spatialGrid.ts'
import { joinChains } from './joinChains.ts'
import { cellOf, frameOf, groupOf } from './namedPlaces.ts'
import { createNearGrouper } from './nearGroups.ts'
import type { NoteGroup } from './noteGroup.ts'

/** Groups the notes of one ground after the other. */
export type Grouper = (ground: Ground) => NoteGroup[]

/**
 * Finds what belongs together, first hit wins: step frame, group that somebody has made, table cell, closeness inside a
 * phase, chain of arrows. Every person, medium and deliverable is in exactly one group.
 */
export function groupNotes(ground: Ground): NoteGroup[] {
  return createGrouper()(ground)
}

export function createGrouper(): Grouper {
  const groupNear = createNearGrouper()
  return (ground) => {
    const framed = new Map<string, NoteGroup>()
    const joined = new Map<string, NoteGroup>()
    const cells = new Map<string, NoteGroup>()
    const loose: PlacedNote[] = []
    for (const placed of ground.notes) {
      const frame = frameOf(ground, placed)
      const group = groupOf(ground, placed)
      const cell = cellOf(ground, placed)
      if (frame !== undefined) addTo(framed, frame, 'frame', placed)
      else if (group !== undefined) addTo(joined, group, 'group', placed)
      else if (cell !== undefined) addTo(cells, cell, 'cell', placed)
      else loose.push(placed)
    }
    const near = groupNear(loose, ground.arrows)
    return [...framed.values(), ...joined.values(), ...joinChains(ground, joinCells([...cells.values()], near))]
  }
}

function addTo(groups: Map<string, NoteGroup>, key: string, source: NoteGroup['source'], placed: PlacedNote): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, { notes: [placed], source })
  else group.notes.push(placed)
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
