import { useMemo } from 'react'
import { useBoard } from '../board/boardModel.ts'
import { readOverdueSteps } from './readOverdueSteps.ts'
import { useDecisions } from './useDecisions.ts'

/** Steps whose acceptance is due for another look, by id. */
export function useOverdueSteps(): ReadonlySet<string> {
  const decisions = useDecisions()
  const analysis = useBoard((state) => state.analysis)
  return useMemo(() => new Set(readOverdueSteps(decisions, analysis)), [decisions, analysis])
}
