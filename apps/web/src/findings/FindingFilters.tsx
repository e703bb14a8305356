import type { Severity } from '@pathwall/analyzer'
import { PHASES } from '@pathwall/domain'
import { useBoard } from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import styles from './FindingFilters.module.css'
import type { FindingFilter } from './findingSections.ts'
import { SeverityMark } from './SeverityMark.tsx'

const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low', 'info']

export interface FindingFiltersProps {
  filter: FindingFilter
  onFilter: (filter: FindingFilter) => void
}

/** How many findings there are of each severity, which is also the choice of those to see, and the phase. */
export function FindingFilters({ filter, onFilter }: FindingFiltersProps) {
  const counts = useBoard(({ analysis }) => analysis.summary.findings)
  const toggle = (severity: Severity): void => {
    const severities = new Set(filter.severities)
    if (!severities.delete(severity)) severities.add(severity)
    onFilter({ ...filter, severities })
  }
  return (
    <div className={styles.filters}>
      <div className={styles.severities} role="group" aria-label={t('filter.severity')}>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className={styles.severity}
            aria-pressed={filter.severities.has(severity)}
            onClick={() => toggle(severity)}
          >
            <span className={styles.number}>{counts[severity]}</span> <SeverityMark severity={severity} />
          </button>
        ))}
      </div>
      <select
        className={styles.phase}
        aria-label={t('filter.phase')}
        value={filter.phase ?? ''}
        onChange={(event) =>
          onFilter({ ...filter, phase: PHASES.find((phase) => phase === event.target.value) ?? null })
        }
      >
        <option value="">{t('filter.allPhases')}</option>
        {PHASES.map((phase) => (
          <option key={phase} value={phase}>
            {t(`phase.${phase}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
