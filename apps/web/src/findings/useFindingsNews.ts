import { useEffect } from 'react'
import { useBoardState } from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { countGaps } from './countGaps.ts'
import type { FindingsState, FindingsStore } from './findingsStore.ts'

/** How long the list must rest before its news are said: a team that types must not be talked over. */
const CALM_MS = 2_000

/** Says how many findings have closed and come, in one sentence, once the list has come to rest. */
export function useFindingsNews(list: FindingsStore): void {
  const board = useBoardState()
  useEffect(() => {
    let said = openOnes(list.getState())
    let beginnings = list.getState().beginnings
    let timer: ReturnType<typeof setTimeout> | undefined
    const say = (): void => {
      const now = openOnes(list.getState())
      const closed = [...said].filter((fingerprint) => !now.has(fingerprint)).length
      const fresh = [...now].filter((fingerprint) => !said.has(fingerprint)).length
      said = now
      const news = wordsOfNews(closed, fresh)
      if (news !== undefined)
        announce(`${news} ${t('findings.countNow', { count: countGaps(board.getState().analysis) })}`)
    }
    const stop = list.subscribe((state, before) => {
      if (state.beginnings !== beginnings) {
        beginnings = state.beginnings
        said = openOnes(state)
      }
      if (state.shown === before.shown) return
      clearTimeout(timer)
      timer = setTimeout(say, CALM_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [list, board])
}

/** "Two findings closed, one new."; undefined when nothing of the kind happened. */
function wordsOfNews(closed: number, fresh: number): string | undefined {
  if (closed > 0 && fresh > 0) return t('findings.newsBoth', { closed, fresh })
  if (closed > 0) return t('findings.newsClosed', { closed })
  return fresh > 0 ? t('findings.newsNew', { fresh }) : undefined
}

function openOnes({ shown }: FindingsState): Set<string> {
  return new Set(shown.flatMap(({ finding, mark }) => (mark === 'closed' ? [] : [finding.fingerprint])))
}
