import { useState } from 'react'
import { t } from '../messages/messages.ts'
import type { RuleFindings } from './findingSections.ts'
import { FindingRow } from './FindingRow.tsx'
import styles from './RuleGroup.module.css'
import { SeverityMark } from './SeverityMark.tsx'
import sectionStyles from './FindingsSection.module.css'

/** More findings of one rule than this are one line that opens: twenty loose ends must not hide what else there is. */
const MOST_ROWS = 2

export interface RuleGroupProps {
  rule: RuleFindings
  withPhase: boolean
}

/** All findings of a rule at one place of the list. */
export function RuleGroup({ rule: { entries }, withPhase }: RuleGroupProps) {
  // As it was when the list was opened: rows that one reads do not fold up because another one comes.
  const [isFolded] = useState(entries.length > MOST_ROWS)
  const [isOpen, setOpen] = useState(false)
  const first = entries[0]
  if (first === undefined) return null
  const rows = (isTitled: boolean) =>
    entries.map((entry) => (
      <FindingRow key={entry.finding.fingerprint} entry={entry} isTitled={isTitled} withPhase={withPhase} />
    ))
  if (!isFolded) return <ul className={sectionStyles.list}>{rows(false)}</ul>
  const open = entries.filter(({ mark }) => mark !== 'closed').length
  return (
    <details className={styles.rule} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <span className={styles.title}>{first.finding.title}</span>
        <span className={sectionStyles.count} title={t('findings.groupCount', { count: open })}>
          {open}
        </span>
        <span className={styles.facts}>
          <SeverityMark severity={first.finding.severity} />
          {entries.some(({ mark }) => mark === 'new') && <span>{t('findings.new')}</span>}
        </span>
      </summary>
      {isOpen && <ul className={sectionStyles.list}>{rows(true)}</ul>}
    </details>
  )
}
