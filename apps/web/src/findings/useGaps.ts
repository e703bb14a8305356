import { useMemo, useRef } from 'react'
import { useBoard } from '../board/boardModel.ts'
import { keepEqual } from '../board/keepEqual.ts'
import { readGaps, type Gaps } from './readGaps.ts'

/** The board's gaps; keeps its identity, part by part, while nothing it says has changed. */
export function useGaps(): Gaps {
  const map = useBoard((state) => state.map)
  const analysis = useBoard((state) => state.analysis)
  const kept = useRef<Gaps>(undefined)
  return useMemo(() => (kept.current = keepEqual(kept.current, readGaps(map, analysis))), [map, analysis])
}
