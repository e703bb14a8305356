import { useEffect, useState } from 'react'
import { useStore, type StoreApi } from 'zustand'
import { useBoardState } from '../board/boardModel.ts'
import { useViewSettings } from '../ui/viewSettings.ts'
import { createFindingsStore, followFindings, type FindingsState } from './findingsStore.ts'
import { useSelectedFinding } from './selectedFinding.ts'
import { useFindingsNews } from './useFindingsNews.ts'

export type FindingsList = StoreApi<FindingsState>

/** The calm list of findings, alive also while nobody looks at it: its news are said, and an opened finding opens the panel. */
export function useFindingsList(): FindingsList {
  const board = useBoardState()
  const [list] = useState(createFindingsStore)
  const selected = useSelectedFinding()
  useEffect(() => followFindings(board, list), [board, list])
  useFindingsNews(list)
  useEffect(() => {
    if (selected !== undefined) useViewSettings.setState({ isPanelOpen: true, panelTab: 'findings' })
  }, [selected])
  return list
}

/** A part of the list's state; re-renders when it changes. */
export function useFindings<T>(list: FindingsList, select: (state: FindingsState) => T): T {
  return useStore(list, select)
}
