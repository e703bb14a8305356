import type { Severity } from '@pathwall/analyzer'
import { t } from '../messages/messages.ts'
import type { FindingFilter } from './findingSections.ts'
import styles from './SeverityFilter.module.css'
import { SeverityMark } from './SeverityMark.tsx'
import { SEVERITIES } from './worstFirst.ts'

export interface FilterProps {
  filter: FindingFilter
  onFilter: (filter: FindingFilter) => void
}

/** How many findings there are of each severity, which is also the choice of those to see. */
export function SeverityFilter({ counts, filter, onFilter }: FilterProps & { counts: Record<Severity, number> }) {
  const toggle = (severity: Severity): void => {
    const severities = new Set(filter.severities)
    if (!severities.delete(severity)) severities.add(severity)
    onFilter({ ...filter, severities })
  }
  return (
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
  )
}
