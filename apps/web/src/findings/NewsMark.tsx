import { t } from '../messages/messages.ts'
import styles from './FindingRow.module.css'

/** Says for a while that a finding has come or gone. */
export function NewsMark({ mark }: { mark: 'new' | 'closed' | null }) {
  if (mark === null) return null
  return (
    <span className={styles.mark} data-mark={mark}>
      {t(mark === 'new' ? 'findings.new' : 'findings.closedMark')}
    </span>
  )
}
