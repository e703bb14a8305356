import { useId } from 'react'
import { t } from '../messages/messages.ts'
import styles from './GapList.module.css'
import { GapRow } from './GapRow.tsx'
import type { GapStep } from './readGaps.ts'

export interface GapListProps {
  title: string
  explanation?: string
  steps: GapStep[]
  canEdit: boolean
  /** Whether each row names its phase. */
  withPhase?: boolean
}

/** One section of the panel: a heading with its count, and its steps in the wall's order. */
export function GapList({ title, explanation, steps, canEdit, withPhase = false }: GapListProps) {
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        {title}
        <span className={styles.count} aria-label={t('findings.groupCount', { count: steps.length })} role="img">
          {steps.length}
        </span>
      </h3>
      {explanation !== undefined && <p className={styles.explanation}>{explanation}</p>}
      <ul className={styles.list}>
        {steps.map((step) => (
          <GapRow key={step.id} step={step} canEdit={canEdit} withPhase={withPhase} />
        ))}
      </ul>
    </section>
  )
}
