import { useMemo, useRef } from 'react'
import { useBoard } from '../board/boardModel.ts'
import { keepEqual } from '../board/keepEqual.ts'
import { readDecisions, type DecisionEntry } from './readDecisions.ts'

/** The board's decisions as of today; keeps its identity while nothing it says has changed. */
export function useDecisions(): DecisionEntry[] {
  const map = useBoard((state) => state.map)
  const analysis = useBoard((state) => state.analysis)
  const today = useBoard((state) => state.today)
  const settings = useBoard(({ judging }) => judging.settings)
  const kept = useRef<DecisionEntry[]>(undefined)
  return useMemo(
    () => (kept.current = keepEqual(kept.current, readDecisions(map, analysis, today, settings))),
    [map, analysis, today, settings],
  )
}
