import { useMemo, useRef } from 'react'
import { useBoard } from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import { AcceptedSteps } from './AcceptedSteps.tsx'
import { GapList } from './GapList.tsx'
import styles from './GapsPanel.module.css'
import { GapsSummary } from './GapsSummary.tsx'
import { phaseName } from './phaseName.ts'
import { useGapNews } from './useGapNews.ts'
import { useGaps } from './useGaps.ts'
import { useKeptRowFocus } from './useKeptRowFocus.ts'

/** Steps without a control, by phase: each leads to its place on the wall and takes a control there. */
export function GapsPanel() {
  const gaps = useGaps()
  const isReady = useBoard((state) => state.phase === 'ready')
  const canEdit = useBoard((state) => state.role !== 'viewer')
  const panel = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => [...gaps.groups.flatMap((group) => group.steps), ...gaps.planned], [gaps])
  const closeGap = useGapNews(gaps, isReady)
  const keepFocus = useKeptRowFocus(panel, rows, closeGap)
  return (
    <div ref={panel} className={styles.panel} {...keepFocus}>
      <GapsSummary gaps={gaps} />
      {gaps.groups.map(({ phase, steps }) => (
        <GapList key={phase ?? 'unplaced'} title={phaseName(phase)} steps={steps} canEdit={canEdit} />
      ))}
      {gaps.planned.length > 0 && (
        <GapList
          title={t('findings.planned')}
          explanation={t('findings.plannedWhy')}
          steps={gaps.planned}
          canEdit={canEdit}
          withPhase
        />
      )}
      {gaps.accepted.length > 0 && <AcceptedSteps steps={gaps.accepted} />}
    </div>
  )
}
