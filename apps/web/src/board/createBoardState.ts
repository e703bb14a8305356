import { analyze } from '@pathwall/analyzer'
import { createTemplateMap } from '@pathwall/domain'
import { createStore, type StoreApi } from 'zustand'
import type { BoardState } from './boardModel.ts'
import { isoDay } from './isoDay.ts'

/** The state of a board about which nothing is known yet. */
export function createBoardState(): StoreApi<BoardState> {
  const map = createTemplateMap('blank', '')
  return createStore<BoardState>(() => ({
    phase: 'loading',
    title: '',
    role: 'viewer',
    linkRole: 'viewer',
    isArchived: false,
    news: { people: 0, links: 0, versions: 0 },
    map,
    analysis: analyze(map),
    today: isoDay(new Date()),
    save: { kind: 'connecting' },
    setAside: 0,
    people: [],
    selection: [],
    canUndo: false,
    canRedo: false,
  }))
}
