import { t } from '../messages/messages.ts'
import styles from './GapList.module.css'
import { GapRow } from './GapRow.tsx'
import type { GapStep } from './readGaps.ts'

/** Steps whose missing control somebody has accepted: counted apart, closed at first, never hidden. */
export function AcceptedSteps({ steps }: { steps: GapStep[] }) {
  return (
    <details className={styles.accepted}>
      <summary className={styles.heading}>
        {t('findings.accepted')}
        <span className={styles.count}>{steps.length}</span>
      </summary>
      <ul className={styles.list}>
        {steps.map((step) => (
          <GapRow key={step.id} step={step} canEdit={false} withPhase />
        ))}
      </ul>
    </details>
  )
}
