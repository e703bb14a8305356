import { memo, useId } from 'react'
import { t, useLanguage } from '../messages/messages.ts'
import type { ShownFinding } from './calmFindings.ts'
import styles from './FindingRow.module.css'
import { NewsMark } from './NewsMark.tsx'
import { phaseName } from './phaseName.ts'
import { phaseOf } from './phaseOf.ts'
import { selectFinding } from './selectedFinding.ts'
import { SeverityMark } from './SeverityMark.tsx'

export interface FindingRowProps {
  entry: ShownFinding
  /** Whether the rule's title stands above the rows already. */
  isTitled: boolean
  withPhase: boolean
}

/** One finding in the list: what, where, and how much it matters. The row explains it. */
export const FindingRow = memo(function FindingRow({ entry, isTitled, withPhase }: FindingRowProps) {
  const { finding, isThere, mark } = entry
  const phase = withPhase ? phaseOf(finding) : null
  const aboutId = useId()
  useLanguage()
  return (
    <li
      className={styles.row}
      data-row={finding.fingerprint}
      data-rule={finding.ruleId}
      data-state={isThere ? 'open' : 'closed'}
      data-mark={mark}
    >
      <div className={styles.words}>
        <button
          type="button"
          className={styles.jump}
          data-part="jump"
          data-strong={!isTitled}
          aria-describedby={aboutId}
          title={t('findings.explain')}
          onClick={() => selectFinding(finding.fingerprint)}
        >
          {isTitled ? finding.message : finding.title}
        </button>
        <div id={aboutId} className={styles.words}>
          {!isTitled && <span className={styles.message}>{finding.message}</span>}
          <span className={styles.facts}>
            <NewsMark mark={mark} />
            {mark !== 'closed' && <SeverityMark severity={finding.severity} />}
            {finding.possible === true && <span title={t('findings.possibleWhy')}>{t('findings.possible')}</span>}
            {phase !== null && <span>{phaseName(phase)}</span>}
          </span>
        </div>
      </div>
    </li>
  )
})
