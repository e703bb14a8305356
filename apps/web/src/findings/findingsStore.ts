import type { Analysis, Finding } from '@pathwall/analyzer'
import type { PathMap } from '@pathwall/domain'
import { createStore, type StoreApi } from 'zustand'
import type { BoardState } from '../board/boardModel.ts'
import { useViewSettings } from '../ui/viewSettings.ts'
import { calmDown, NOTHING, startCalm, type CalmFindings, type FindingsNow, type Typing } from './calmFindings.ts'
import { isAboutGap } from './isAboutGap.ts'
import { isOpen } from './isOpen.ts'
import { readGapSteps } from './readGapSteps.ts'
import { readTyping } from './readTyping.ts'

/** The findings as people see them, calmed down. */
export interface FindingsState extends CalmFindings {
  /** The pointer is over the list: see `calmDown`. */
  isHeld: boolean
  /** Counts up when everything is there anew, as after loading or when it is judged by something else: nothing of it is news. */
  beginnings: number
}

export type FindingsStore = StoreApi<FindingsState>

/** An empty list, until `followFindings` fills it. */
export function createFindingsStore(): FindingsStore {
  return createStore<FindingsState>(() => ({ ...NOTHING, isHeld: false, beginnings: 0 }))
}

/** Keeps the list in step with the board, calmly. Returns the function that ends it. */
export function followFindings(board: StoreApi<BoardState>, list: FindingsStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let typed: { typing: Typing; texts: ReadonlyMap<string, string> } = { typing: new Map(), texts: new Map() }
  let isBegun = false
  let { judging } = board.getState()
  let { language } = useViewSettings.getState()

  const look = (): void => {
    const { analysis, map, people, phase, save } = board.getState()
    const nowMs = performance.now()
    const editing = people.flatMap(({ editing: note }) => note ?? [])
    typed = readTyping(editing, map, analysis, typed, nowMs)
    const findings = readOpen(map, analysis)
    const isSameJudging = judging === board.getState().judging
    judging = board.getState().judging
    if (!isBegun || !isSameJudging || phase !== 'ready' || save.kind === 'connecting') {
      isBegun = phase === 'ready' && save.kind !== 'connecting'
      list.setState(({ beginnings }) => ({ ...startCalm(findings), beginnings: beginnings + 1 }))
      return
    }
    const isSameLanguage = language === useViewSettings.getState().language
    language = useViewSettings.getState().language
    const before = list.getState()
    // What is gone is analysed no more: nobody says it in other words.
    const shown = isSameLanguage ? before.shown : before.shown.filter(({ isThere }) => isThere)
    const { isHeld } = before
    const next = calmDown(
      { ...before, shown },
      {
        ...{ findings, isHeld, nowMs, typing: typed.typing, isAnswered: readAnswered(analysis) },
      },
    )
    list.setState(next)
    clearTimeout(timer)
    if (next.wakeMs !== null) timer = setTimeout(look, Math.max(16, next.wakeMs - nowMs))
  }
  const stopBoard = board.subscribe((state, before) => {
    const isSame =
      state.analysis === before.analysis &&
      state.people === before.people &&
      state.phase === before.phase &&
      (state.save.kind === 'connecting') === (before.save.kind === 'connecting')
    if (!isSame) look()
  })
  const stopList = list.subscribe((state, before) => {
    if (state.isHeld !== before.isHeld) look()
  })
  look()
  return () => {
    stopBoard()
    stopList()
    clearTimeout(timer)
  }
}

function readOpen(map: PathMap, analysis: Analysis): FindingsNow['findings'] {
  const steps = readGapSteps(map, analysis)
  return analysis.findings.filter(isOpen).map((finding) => {
    const step = isAboutGap(finding) ? steps.get(finding.stepId ?? '') : undefined
    return step === undefined ? { finding } : { finding, step }
  })
}

function readAnswered({ findings, steps }: Analysis): (finding: Finding) => boolean {
  const answered = new Set(findings.flatMap((finding) => (isOpen(finding) ? [] : [finding.fingerprint])))
  const accepted = new Set(steps.flatMap(({ id, state }) => (state === 'accepted' ? [id] : [])))
  return (finding) => answered.has(finding.fingerprint) || (isAboutGap(finding) && accepted.has(finding.stepId ?? ''))
}
