import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { t } from '../messages/messages.ts'
import { announce } from '../ui/LiveRegion.tsx'
import type { Gaps } from './readGaps.ts'

/** How long the count must stay the same before it is said: a team that types must not be talked over. */
const CALM_MS = 2_000

/**
 * Says the number of gaps once it has changed and come to rest. Returns what says at once that a gap was closed, for the
 * row this person stands on.
 */
export function useGapNews(gaps: Gaps, isReady: boolean): (stepId: string) => void {
  const said = useRef<number>(undefined)
  const latest = useRef(gaps)
  const titles = useRef(new Map<string, string>())
  // Before anybody is told that a row is gone.
  useLayoutEffect(() => {
    latest.current = gaps
    for (const step of [...gaps.groups.flatMap((group) => group.steps), ...gaps.planned])
      titles.current.set(step.id, step.title)
  }, [gaps])

  useEffect(() => {
    if (!isReady) return
    said.current ??= gaps.gapCount
    if (said.current === gaps.gapCount) return
    const timer = setTimeout(() => {
      said.current = gaps.gapCount
      announce(t('findings.countNow', { count: gaps.gapCount }))
    }, CALM_MS)
    return () => clearTimeout(timer)
  }, [gaps.gapCount, isReady])

  return useCallback((stepId) => {
    const { gapCount } = latest.current
    said.current = gapCount
    const step = titles.current.get(stepId) || t('findings.untitled')
    announce(`${t('findings.closed', { step })} ${t('findings.countNow', { count: gapCount })}`)
  }, [])
}
