import type { NoteId } from '@pathwall/domain'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useBoard } from '../board/boardModel.ts'
import { keepEqual } from '../board/keepEqual.ts'
import { useOverdueSteps } from '../decisions/useOverdueSteps.ts'
import { filterOutline } from './filterOutline.ts'
import { followActiveRow } from './followActiveRow.ts'
import type { OutlineRow } from './outlineRow.ts'
import { notesIn, readOutline, type OutlinePhase } from './readOutline.ts'
import { readOutlineRows, stepRowId } from './readOutlineRows.ts'

export interface OutlineView {
  outline: OutlinePhase[]
  rows: OutlineRow[]
  /** The one row that Tab reaches. */
  activeId: string | null
  query: string
  /** Number of notes found, or of all notes. */
  found: number
  setQuery: (query: string) => void
  setActive: (row: string | null) => void
  toggle: (row: string) => void
  areStepsOpen: boolean
  /** Closes all steps when one is open, else opens all. */
  toggleSteps: () => void
  /** This note stays in the list although it may not match the query, until the query changes. */
  pin: (note: NoteId) => void
  /** Opens what hides a note: closed rows, and a query that does not find it. */
  uncover: (note: NoteId) => void
}

/** Above this many notes the steps are closed at first: fewer rows, and a list that can be surveyed. */
const LARGE = 600

/** What the outline shows: derived from the board, the query, and which rows this person has opened and closed. */
export function useOutlineView(): OutlineView {
  const outline = useOutline()
  const [query, changeQuery] = useState('')
  const [pinned, setPinned] = useState<NoteId | null>(null)
  const [ownToggled, setOwnToggled] = useState<ReadonlySet<string>>()
  const steps = useMemo(() => outline.flatMap((entry) => entry.steps.map((step) => stepRowId(step.id))), [outline])
  const isLarge = useMemo(() => notesIn(outline).length > LARGE, [outline])
  const toggled = useMemo(() => ownToggled ?? new Set(isLarge ? steps : []), [ownToggled, isLarge, steps])
  const setToggled = useCallback(
    (change: (former: ReadonlySet<string>) => ReadonlySet<string>) => setOwnToggled(change(toggled)),
    [toggled],
  )
  const [chosenId, setActive] = useState<string | null>(null)

  const filtered = useMemo(() => filterOutline(outline, query, pinned), [outline, query, pinned])
  const kept = useRef<OutlineRow[]>([])
  const rows = useMemo(() => {
    const next = readOutlineRows(filtered.phases, { toggled, isSearching: query.trim() !== '' })
    return (kept.current = keepEqual(kept.current, next))
  }, [filtered, toggled, query])

  const before = useRef(rows)
  const activeId = followActiveRow(before.current, rows, chosenId)
  useEffect(() => {
    before.current = rows
    setActive(activeId)
  }, [rows, activeId])

  const setQuery = useCallback((next: string) => {
    changeQuery(next)
    setPinned(null)
  }, [])
  const toggle = useCallback((row: string) => setToggled((former) => withToggled(former, row)), [setToggled])
  const uncover = useCallback(
    (note: NoteId) => {
      const hiding = new Set(rowsAround(outline, note))
      setToggled((former) => new Set([...former].filter((row) => !hiding.has(row))))
      setPinned(note)
    },
    [outline, setToggled],
  )
  const areStepsOpen = steps.length === 0 || steps.some((id) => !toggled.has(id))
  return {
    outline,
    rows,
    activeId,
    query,
    found: filtered.found,
    setQuery,
    setActive,
    toggle,
    areStepsOpen,
    toggleSteps: () => setOwnToggled(new Set(areStepsOpen ? steps : [])),
    pin: setPinned,
    uncover,
  }
}

function useOutline(): OutlinePhase[] {
  const map = useBoard((state) => state.map)
  const analysis = useBoard((state) => state.analysis)
  const overdue = useOverdueSteps()
  const kept = useRef<OutlinePhase[]>(undefined)
  return useMemo(
    () => (kept.current = keepEqual(kept.current, readOutline(map, analysis, overdue))),
    [map, analysis, overdue],
  )
}

function withToggled(toggled: ReadonlySet<string>, row: string): ReadonlySet<string> {
  const next = new Set(toggled)
  if (!next.delete(row)) next.add(row)
  return next
}

/** Rows that must be open for a note to show. */
function rowsAround(outline: readonly OutlinePhase[], note: NoteId): string[] {
  const all = readOutlineRows(outline, { toggled: new Set(), isSearching: true })
  const byId = new Map(all.map((row) => [row.id, row]))
  const around: string[] = []
  let row = all.find((candidate) => candidate.type === 'note' && candidate.note === note)
  while (row !== undefined && row.parent !== null) {
    around.push(row.parent)
    row = byId.get(row.parent)
  }
  return around
}
