import { useEffect, useMemo, useRef, type PointerEvent } from 'react'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { Switch } from '../ui/Switch.tsx'
import { useViewSettings } from '../ui/viewSettings.ts'
import { AnsweredFindings } from './AnsweredFindings.tsx'
import type { ShownFinding } from './calmFindings.ts'
import { countOpen } from './countOpen.ts'
import { PhaseFilter } from './PhaseFilter.tsx'
import { SeverityFilter } from './SeverityFilter.tsx'
import type { FindingFilter, FindingSection } from './findingSections.ts'
import styles from './FindingsPanel.module.css'
import { FindingsSection } from './FindingsSection.tsx'
import { FindingsSummary } from './FindingsSummary.tsx'
import { phaseOf } from './phaseOf.ts'
import { useCanEdit } from './useCanEdit.ts'
import type { FindingsStore } from './findingsStore.ts'
import { useFindings } from './useFindingsList.ts'
import { useKeptRowFocus } from './useKeptRowFocus.ts'

export interface FindingsListProps {
  list: FindingsStore
  sections: FindingSection[]
  /** All rows of the sections. */
  entries: ShownFinding[]
  filter: FindingFilter
  onFilter: (filter: FindingFilter) => void
}

/** Steps without a control, then what else was found, then what is answered. */
export function FindingsList({ list, sections, entries, filter, onFilter }: FindingsListProps) {
  const canEdit = useCanEdit()
  const waiting = useFindings(list, (state) => state.waiting)
  const shown = useFindings(list, (state) => state.shown)
  const counts = useMemo(() => countOpen(shown), [shown])
  const { phase } = filter
  const countsOfPhase = useMemo(
    () => (phase === null ? counts : countOpen(shown.filter(({ finding }) => phaseOf(finding) === phase))),
    [counts, shown, phase],
  )
  const hasFindings = shown.length > 0
  const areMarksShown = useViewSettings((settings) => settings.markMode === 'full')
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
      <FindingsSummary counts={counts}>
        {hasFindings && <SeverityFilter counts={countsOfPhase} filter={filter} onFilter={onFilter} />}
        <span className={styles.tools}>
          {hasFindings && <PhaseFilter filter={filter} onFilter={onFilter} />}
          <Switch
            label={t('findings.marksShort')}
            name={t('findings.marks')}
            isOn={areMarksShown}
            onChange={(isOn) => useViewSettings.setState({ markMode: isOn ? 'full' : 'quiet' })}
          />
        </span>
      </FindingsSummary>
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
