import { PHASES } from '@pathwall/domain'
import { t } from '../messages/messages.ts'
import styles from './BoardSkeleton.module.css'

/** The five phases, at once, while the board loads. */
export function BoardSkeleton() {
  return (
    <div className={styles.skeleton} role="status" aria-label={t('wall.loading')}>
      {PHASES.map((phase) => (
        <div key={phase} className={styles.phase}>
          {t(`phase.${phase}`)}
        </div>
      ))}
    </div>
  )
}
