import type { OutlineRow } from './outlineRow.ts'
import { rowThatStays } from './rowThatStays.ts'
import { rowWithSameNotes } from './rowWithSameNotes.ts'

/**
 * The row that takes over when the map changed under the active one: itself when it is still there; else the row that
 * now stands for the same note or step; else the next row that stayed, else the one before. Null only when there are no
 * rows.
 */
export function followActiveRow(
  before: readonly OutlineRow[],
  rows: readonly OutlineRow[],
  activeId: string | null,
): string | null {
  if (activeId !== null && rows.some((row) => row.id === activeId)) return activeId
  const active = before.find((row) => row.id === activeId)
  const taker =
    active &&
    (sameThing(active, rows) ??
      rowThatStays(
        before.map((row) => row.id),
        rows.map((row) => row.id),
        active.id,
      ))
  return taker ?? rows[0]?.id ?? null
}

function sameThing(active: OutlineRow, rows: readonly OutlineRow[]): string | undefined {
  if (active.type === 'note') return rows.find((row) => row.type === 'note' && row.note === active.note)?.id
  if (active.type === 'connection') return rows.find((row) => row.id === active.parent)?.id
  if (active.type !== 'step') return undefined
  return rowWithSameNotes(
    active.notes,
    rows.filter((row) => row.type === 'step'),
  )
}
