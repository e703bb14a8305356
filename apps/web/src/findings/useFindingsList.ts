import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useBoardState } from '../board/boardModel.ts'
import { useViewSettings } from '../ui/viewSettings.ts'
import { createFindingsStore, followFindings, type FindingsState, type FindingsStore } from './findingsStore.ts'
import { useSelectedFinding } from './selectedFinding.ts'
import { useFindingsNews } from './useFindingsNews.ts'

/** The calm list of findings, alive also while nobody looks at it: its news are said, and an opened finding opens the panel. */
export function useFindingsList(): FindingsStore {
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
export function useFindings<T>(list: FindingsStore, select: (state: FindingsState) => T): T {
  return useStore(list, select)
}
