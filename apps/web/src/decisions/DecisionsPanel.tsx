import { useId, useMemo, useRef } from 'react'
import { useKeptRowFocus } from '../findings/useKeptRowFocus.ts'
import { useCanEdit } from '../findings/useCanEdit.ts'
import { t, type MessageKey } from '../messages/messages.ts'
import { DecisionCard } from './DecisionCard.tsx'
import { decisionRow } from './decisionRow.ts'
import styles from './DecisionsPanel.module.css'
import type { DecisionEntry } from './readDecisions.ts'
import { useDecisions } from './useDecisions.ts'

/** Everything that was decided: first what somebody has to look at again. */
export function DecisionsPanel() {
  const decisions = useDecisions()
  const canEdit = useCanEdit()
  const { due, standing, past } = useMemo(
    () => ({
      due: decisions.filter((entry) => entry.due !== null),
      standing: decisions.filter((entry) => entry.due === null && entry.past === null),
      past: decisions.filter((entry) => entry.past !== null),
    }),
    [decisions],
  )
  const panel = useRef<HTMLDivElement>(null)
  const rows = useMemo(
    () => [...due, ...standing, ...past].map(({ decision, notes }) => ({ id: decisionRow(decision), notes })),
    [due, standing, past],
  )
  const keepFocus = useKeptRowFocus(panel, rows)
  if (decisions.length === 0) return <p className={styles.empty}>{t('decisions.empty')}</p>
  return (
    <div ref={panel} className={styles.panel} {...keepFocus}>
      <header className={styles.summary}>
        <h2 className={styles.headline}>{t('decisions.count', { count: decisions.length })}</h2>
        <p className={styles.total}>{t('decisions.due', { count: due.length })}</p>
      </header>
      <Chapter title="decisions.chapter.due" entries={due} canEdit={canEdit} />
      <Chapter title="decisions.chapter.standing" entries={standing} canEdit={canEdit} />
      <Chapter title="decisions.chapter.past" entries={past} canEdit={canEdit} />
    </div>
  )
}

function Chapter({ title, entries, canEdit }: { title: MessageKey; entries: DecisionEntry[]; canEdit: boolean }) {
  const heading = useId()
  if (entries.length === 0) return null
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        {t(title)}
      </h3>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <DecisionCard key={decisionRow(entry.decision)} entry={entry} canEdit={canEdit} />
        ))}
      </ul>
    </section>
  )
}
