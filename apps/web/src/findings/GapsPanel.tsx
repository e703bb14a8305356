import { useMemo, useRef } from 'react'
import { useBoard } from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import { AcceptedSteps } from './AcceptedSteps.tsx'
import { GapList } from './GapList.tsx'
import styles from './GapsPanel.module.css'
import { GapsSummary } from './GapsSummary.tsx'
import type { Gaps } from './readGaps.ts'
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
  const rows = useMemo(() => rowIds(gaps), [gaps])
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

function rowIds({ groups, planned, accepted }: Gaps): string[] {
  return [...groups.flatMap((group) => group.steps), ...planned, ...accepted].map((step) => step.id)
}
