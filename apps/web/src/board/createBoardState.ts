import { analyze } from '@pathwall/analyzer'
import { createTemplateMap } from '@pathwall/domain'
import { createStore, type StoreApi } from 'zustand'
import type { BoardState } from './boardModel.ts'
import { isoDay } from './isoDay.ts'
import type { Judging } from './judging.ts'

/** The state of a board about which nothing is known yet but by what it is judged. */
export function createBoardState(judging: Judging): StoreApi<BoardState> {
  const map = createTemplateMap('blank', '')
  return createStore<BoardState>(() => ({
    phase: 'loading',
    title: '',
    role: 'viewer',
    linkRole: 'viewer',
    isArchived: false,
    news: { people: 0, links: 0, versions: 0 },
    map,
    judging,
    isTeamConfigMissing: false,
    analysis: analyze(map, judging),
    today: isoDay(new Date()),
    save: { kind: 'connecting' },
    setAside: 0,
    people: [],
    selection: [],
    canUndo: false,
    canRedo: false,
  }))
}
