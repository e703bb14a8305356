import { createAnalyzer, type Analyzer } from '@pathwall/analyzer'
import { boardRoots, type BoardConnection } from '@pathwall/sync'
import type { StoreApi } from 'zustand'
import type { OpenWall } from '../canvas/openWall.ts'
import { readWallMap } from '../canvas/readWallMap.ts'
import { useViewSettings } from '../ui/viewSettings.ts'
import type { BoardState } from './boardModel.ts'
import { isoDay } from './isoDay.ts'
import type { Judging } from './judging.ts'
import { keepEqual } from './keepEqual.ts'

/** While an analysis usually takes longer than this, it is not repeated with every frame. */
const SLOW_MS = 16
/** How often to look whether midnight has passed, also on a device that slept. */
const DAY_CHECK_MS = 60_000

/**
 * Derives map and analysis after every change of the wall, at most once a frame, in the app's language, as of today
 * and by what the team has set.
 * Returns the function that ends it.
 */
export function followWall(connection: BoardConnection, wall: OpenWall, state: StoreApi<BoardState>): () => void {
  let scheduled: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  /** What an analysis usually takes: the newest counts half, so that one slow one - the first - does not. */
  let usuallyTakesMs = 0
  let analyzer: { analyze: Analyzer; judging: Judging; language: string; today: string } | undefined

  /** What an analyzer has read it need not read again: the same one as long as it judges alike. */
  const currentAnalyzer = (): NonNullable<typeof analyzer> => {
    const { language } = useViewSettings.getState()
    const { judging } = state.getState()
    const today = isoDay(new Date())
    if (analyzer?.language !== language || analyzer.today !== today || analyzer.judging !== judging)
      analyzer = { analyze: createAnalyzer({ ...judging, language, today }), judging, language, today }
    return analyzer
  }
  const derive = (): void => {
    scheduled = undefined
    timer = undefined
    const startedMs = performance.now()
    const { analyze, today } = currentAnalyzer()
    const { map, analysis } = state.getState()
    // Lists and marks compare by identity: only what changed is drawn again.
    const next = keepEqual(map, readWallMap(wall.store, connection.doc))
    state.setState({ map: next, analysis: keepEqual(analysis, analyze(next)), title: next.title, today })
    usuallyTakesMs = (usuallyTakesMs + performance.now() - startedMs) / 2
  }
  const schedule = (): void => {
    if (scheduled !== undefined || timer !== undefined) return
    // A hidden tab gets no frames, but its facts must be right when it is looked at or read aloud.
    if (document.hidden || usuallyTakesMs > SLOW_MS) timer = setTimeout(derive, Math.max(30, usuallyTakesMs * 3))
    else scheduled = requestAnimationFrame(derive)
  }
  const deriveNow = (): void => {
    if (scheduled !== undefined) cancelAnimationFrame(scheduled)
    clearTimeout(timer)
    derive()
  }
  // The store tells of its changes once a frame by itself; to wait for another frame would show every mark late.
  const followStore = (): void => {
    if (document.hidden || usuallyTakesMs > SLOW_MS || timer !== undefined) return schedule()
    deriveNow()
  }
  const stopListening = wall.store.listen(followStore, { scope: 'document', source: 'all' })
  const { meta, decisions, suppressions } = boardRoots(connection.doc)
  meta.observe(schedule)
  decisions.observeDeep(schedule)
  suppressions.observeDeep(schedule)
  const stopLanguage = useViewSettings.subscribe(({ language }) => {
    if (language !== analyzer?.language) schedule()
  })
  // At once: nobody must see a judging beside an analysis that was made by another.
  const stopJudging = state.subscribe(({ judging }) => {
    if (judging !== analyzer?.judging) deriveNow()
  })
  const dayCheck = setInterval(() => {
    if (isoDay(new Date()) !== analyzer?.today) schedule()
  }, DAY_CHECK_MS)
  derive()
  return () => {
    stopListening()
    stopLanguage()
    stopJudging()
    clearInterval(dayCheck)
    meta.unobserve(schedule)
    decisions.unobserveDeep(schedule)
    suppressions.unobserveDeep(schedule)
    if (scheduled !== undefined) cancelAnimationFrame(scheduled)
    clearTimeout(timer)
  }
}
