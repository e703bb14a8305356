import { analyze } from '@pathwall/analyzer'
import type { PathMap } from '@pathwall/domain'
import { boardRoots, type BoardConnection } from '@pathwall/sync'
import type { StoreApi } from 'zustand'
import type { OpenWall } from '../canvas/openWall.ts'
import { readWallMap } from '../canvas/readWallMap.ts'
import type { BoardState } from './boardModel.ts'
import { keepEqual } from './keepEqual.ts'

/** While an analysis usually takes longer than this, it is not repeated with every frame. */
const SLOW_MS = 16

/** Derives map and analysis after every change of the wall, at most once a frame. Returns the function that ends it. */
export function followWall(connection: BoardConnection, wall: OpenWall, state: StoreApi<BoardState>): () => void {
  let scheduled: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  /** What an analysis usually takes: the newest counts half, so that one slow one - the first - does not. */
  let usuallyTakesMs = 0

  const derive = (): void => {
    scheduled = undefined
    timer = undefined
    const startedMs = performance.now()
    const derived = deriveState(readWallMap(wall.store, connection.doc))
    const { map, analysis } = state.getState()
    // Lists and marks compare by identity: only what changed is drawn again.
    state.setState({ ...derived, map: keepEqual(map, derived.map), analysis: keepEqual(analysis, derived.analysis) })
    usuallyTakesMs = (usuallyTakesMs + performance.now() - startedMs) / 2
  }
  const schedule = (): void => {
    if (scheduled !== undefined || timer !== undefined) return
    // A hidden tab gets no frames, but its facts must be right when it is looked at or read aloud.
    if (document.hidden || usuallyTakesMs > SLOW_MS) timer = setTimeout(derive, Math.max(30, usuallyTakesMs * 3))
    else scheduled = requestAnimationFrame(derive)
  }
  // The store tells of its changes once a frame by itself; to wait for another frame would show every mark late.
  const followStore = (): void => {
    if (document.hidden || usuallyTakesMs > SLOW_MS || timer !== undefined) return schedule()
    if (scheduled !== undefined) cancelAnimationFrame(scheduled)
    derive()
  }
  const stopListening = wall.store.listen(followStore, { scope: 'document', source: 'all' })
  const { meta, decisions, suppressions } = boardRoots(connection.doc)
  meta.observe(schedule)
  decisions.observeDeep(schedule)
  suppressions.observeDeep(schedule)
  derive()
  return () => {
    stopListening()
    meta.unobserve(schedule)
    decisions.unobserveDeep(schedule)
    suppressions.unobserveDeep(schedule)
    if (scheduled !== undefined) cancelAnimationFrame(scheduled)
    clearTimeout(timer)
  }
}

function deriveState(map: PathMap): Pick<BoardState, 'map' | 'analysis' | 'title'> {
  return { map, analysis: analyze(map), title: map.title }
}
