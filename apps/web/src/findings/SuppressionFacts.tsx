import type { Suppression } from '@pathwall/domain'
import { formatDay } from '../decisions/formatDay.ts'
import { useLanguage } from '../messages/messages.ts'
import styles from './SuppressionFacts.module.css'

/** Why a finding is not relevant here, and who said so when. */
export function SuppressionFacts({ suppression: { reason, by = '', date = '' } }: { suppression: Suppression }) {
  const language = useLanguage()
  const said = [by, formatDay(date, language)].filter((word) => word !== '')
  return (
    <div>
      <p className={styles.reason}>{reason}</p>
      {said.length > 0 && <p className={styles.facts}>{said.join(', ')}</p>}
    </div>
  )
}
