import { PHASES } from '@pathwall/domain'
import { t } from '../messages/messages.ts'
import styles from './PhaseFilter.module.css'
import type { FilterProps } from './SeverityFilter.tsx'

/** The choice of one phase, or all. */
export function PhaseFilter({ filter, onFilter }: FilterProps) {
  return (
    <select
      className={styles.phase}
      aria-label={t('filter.phase')}
      value={filter.phase ?? ''}
      onChange={(event) => onFilter({ ...filter, phase: PHASES.find((phase) => phase === event.target.value) ?? null })}
    >
      <option value="">{t('filter.allPhases')}</option>
      {PHASES.map((phase) => (
        <option key={phase} value={phase}>
          {t(`phase.${phase}`)}
        </option>
      ))}
    </select>
  )
}
