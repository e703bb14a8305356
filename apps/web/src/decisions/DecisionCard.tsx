import { useState } from 'react'
import { useBoardCommands } from '../board/boardModel.ts'
import { phaseName } from '../findings/phaseName.ts'
import { t } from '../messages/messages.ts'
import styles from './DecisionCard.module.css'
import { decisionRow } from './decisionRow.ts'
import { DecisionActions } from './DecisionActions.tsx'
import { DecisionFacts } from './DecisionFacts.tsx'
import { DecisionIcon } from './DecisionIcon.tsx'
import type { DecisionEntry } from './readDecisions.ts'

/** One decision in a list: what it is about, which leads there, and what was decided. */
export function DecisionCard({ entry, canEdit }: { entry: DecisionEntry; canEdit: boolean }) {
  const { reveal } = useBoardCommands()
  const [isBelow, setBelow] = useState(false)
  const { notes, finding, phase, past, title } = entry
  const subject = title || t(notes.length === 0 ? 'decision.aboutMap' : 'findings.untitled')
  const kind = finding ?? (entry.decision.finding === undefined ? t('decision.aboutStep') : undefined)
  return (
    <li
      className={styles.card}
      data-row={decisionRow(entry.decision)}
      data-decision={entry.decision.decision}
      data-due={entry.due}
      data-past={past}
    >
      <p className={styles.subject}>
        <span className={styles.state}>
          <DecisionIcon decision={entry.decision.decision} />
        </span>
        {notes.length === 0 ? (
          <span>{subject}</span>
        ) : (
          <button
            type="button"
            className={styles.jump}
            data-part="jump"
            title={t('decision.show', { subject })}
            onClick={() => reveal(notes)}
          >
            {subject}
          </button>
        )}
      </p>
      <div className={styles.body}>
        <p className={styles.about}>
          {[kind, phase === null ? undefined : phaseName(phase)].filter(Boolean).join(' · ')}
        </p>
        <DecisionFacts {...entry} />
        {canEdit && <DecisionActions entry={entry} subject={subject} isOpen={isBelow} onOpen={setBelow} />}
      </div>
    </li>
  )
}
