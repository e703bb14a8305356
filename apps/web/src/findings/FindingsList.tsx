import { useEffect, useMemo, useRef, type PointerEvent } from 'react'
import { useBoard } from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { AnsweredFindings } from './AnsweredFindings.tsx'
import type { ShownFinding } from './calmFindings.ts'
import { FindingFilters } from './FindingFilters.tsx'
import type { FindingFilter, FindingSection } from './findingSections.ts'
import styles from './FindingsPanel.module.css'
import { FindingsSection } from './FindingsSection.tsx'
import { FindingsSummary } from './FindingsSummary.tsx'
import { useCanEdit } from './useCanEdit.ts'
import { useFindings, type FindingsList as List } from './useFindingsList.ts'
import { useKeptRowFocus } from './useKeptRowFocus.ts'

export interface FindingsListProps {
  list: List
  sections: FindingSection[]
  /** All rows of the sections. */
  entries: ShownFinding[]
  filter: FindingFilter
  onFilter: (filter: FindingFilter) => void
}

/** Steps without a control by phase, then what else was found, then what is answered. */
export function FindingsList({ list, sections, entries, filter, onFilter }: FindingsListProps) {
  const canEdit = useCanEdit()
  const waiting = useFindings(list, (state) => state.waiting)
  const hasFindings = useBoard(({ analysis }) => analysis.findings.length > 0)
  const isFiltered = filter.severities.size > 0 || filter.phase !== null
  const element = useRef<HTMLDivElement>(null)
  const rows = useMemo(
    () => entries.map(({ finding }) => ({ id: finding.fingerprint, notes: finding.targets })),
    [entries],
  )
  const keepFocus = useKeptRowFocus(element, rows)
  const hold = (isHeld: boolean): void => list.setState({ isHeld })
  useEffect(() => () => list.setState({ isHeld: false }), [list])
  return (
    <div ref={element} {...keepFocus}>
      <FindingsSummary>{hasFindings && <FindingFilters filter={filter} onFilter={onFilter} />}</FindingsSummary>
      <div
        onPointerEnter={(event: PointerEvent) => event.pointerType === 'mouse' && hold(true)}
        onPointerLeave={() => hold(false)}
      >
        {waiting > 0 && (
          <div className={styles.waiting}>
            <Button size="small" onClick={() => hold(false)}>
              {t('findings.waiting', { count: waiting })}
            </Button>
          </div>
        )}
        {sections.map((section) => (
          <FindingsSection key={section.chapter} section={section} canEdit={canEdit} />
        ))}
        {isFiltered && sections.length === 0 && (
          <div className={styles.nothing}>
            <p>{t('filter.nothing')}</p>
            <Button size="small" onClick={() => onFilter({ severities: new Set(), phase: null })}>
              {t('filter.clear')}
            </Button>
          </div>
        )}
        <AnsweredFindings canEdit={canEdit} />
      </div>
    </div>
  )
}
