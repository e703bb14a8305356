import { analyze } from '@pathwall/analyzer'
import type { PathMap } from '@pathwall/domain'
import { boardRoots, type BoardConnection } from '@pathwall/sync'
import type { StoreApi } from 'zustand'
import type { OpenWall } from '../canvas/openWall.ts'
import { readWallMap } from '../canvas/readWallMap.ts'
import type { BoardState } from './boardModel.ts'
import { keepEqual } from './keepEqual.ts'

/** An analysis that took longer than this is not repeated with every frame. */
const SLOW_MS = 12

/** Derives map and analysis after every change of the wall, at most once a frame. Returns the function that ends it. */
export function followWall(connection: BoardConnection, wall: OpenWall, state: StoreApi<BoardState>): () => void {
  let scheduled: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastTookMs = 0

  const derive = (): void => {
    scheduled = undefined
    timer = undefined
    const startedMs = performance.now()
    const derived = deriveState(readWallMap(wall.store, connection.doc))
    const { map, analysis } = state.getState()
    // Lists and marks compare by identity: only what changed is drawn again.
    state.setState({ ...derived, map: keepEqual(map, derived.map), analysis: keepEqual(analysis, derived.analysis) })
    lastTookMs = performance.now() - startedMs
  }
  const schedule = (): void => {
    if (scheduled !== undefined || timer !== undefined) return
    // A hidden tab gets no frames, but its facts must be right when it is looked at or read aloud.
    if (document.hidden || lastTookMs > SLOW_MS) timer = setTimeout(derive, Math.max(30, lastTookMs * 3))
    else scheduled = requestAnimationFrame(derive)
  }
  const stopListening = wall.store.listen(schedule, { scope: 'document', source: 'all' })
  const { meta, decisions } = boardRoots(connection.doc)
  meta.observe(schedule)
  decisions.observeDeep(schedule)
  derive()
  return () => {
    stopListening()
    meta.unobserve(schedule)
    decisions.unobserveDeep(schedule)
    if (scheduled !== undefined) cancelAnimationFrame(scheduled)
    clearTimeout(timer)
  }
}

function deriveState(map: PathMap): Pick<BoardState, 'map' | 'analysis' | 'title'> {
  return { map, analysis: analyze(map), title: map.title }
}
