import type { Finding } from '@pathwall/analyzer'
import { useEffect, useRef, useState } from 'react'
import { useBoardCommands, useBoardState } from '../board/boardModel.ts'
import { DecisionActions } from '../decisions/DecisionActions.tsx'
import { DecisionDialog } from '../decisions/DecisionDialog.tsx'
import { DecisionFacts } from '../decisions/DecisionFacts.tsx'
import { targetOfFinding } from '../decisions/decisionTarget.ts'
import { useDecisions } from '../decisions/useDecisions.ts'
import { SuppressionFacts } from '../findings/SuppressionFacts.tsx'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import styles from './Answer.module.css'
import { SuppressForm } from './SuppressForm.tsx'

export interface AnswerProps {
  finding: Finding
  canEdit: boolean
  /** Whether there is still something to answer. */
  isThere: boolean
  isAboutStep: boolean
}

/** How the team answers a finding other than by closing it: it decides about it, or says that it is not relevant here. */
export function Answer({ finding, canEdit, isThere, isAboutStep }: AnswerProps) {
  const { unsuppress } = useBoardCommands()
  const board = useBoardState()
  const [task, setTask] = useState<'decide' | 'edit' | 'suppress' | null>(null)
  const target = targetOfFinding(finding, board.getState().map)
  const decided = useDecisions().find(({ decision }) =>
    isAboutStep
      ? decision.finding === undefined && sameNotes(decision.notes, target.notes)
      : decision.finding === finding.fingerprint,
  )
  const { suppression } = finding
  const close = (): void => setTask(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const suppressButton = useRef<HTMLButtonElement>(null)
  const answer = decided !== undefined ? 'decided' : suppression === undefined ? 'none' : 'suppressed'
  const before = useRef(answer)
  useEffect(() => {
    // The button that was pressed is gone with what it stood for.
    if (before.current !== answer && document.activeElement === document.body) heading.current?.focus()
    before.current = answer
  }, [answer])
  if (decided !== undefined)
    return (
      <section className={styles.answer}>
        <h3 ref={heading} tabIndex={-1} className={styles.heading}>
          {t('explain.answer')}
        </h3>
        <DecisionFacts {...decided} />
        {canEdit && (
          <DecisionActions
            entry={decided}
            subject={finding.message}
            isOpen={task === 'edit'}
            onOpen={(isOpen) => setTask(isOpen ? 'edit' : null)}
          />
        )}
      </section>
    )
  if (suppression !== undefined)
    return (
      <section className={styles.answer}>
        <h3 ref={heading} tabIndex={-1} className={styles.heading}>
          {t('findings.suppressed')}
        </h3>
        <SuppressionFacts suppression={suppression} />
        {canEdit && (
          <Button
            size="small"
            className={styles.undo ?? ''}
            onClick={() => {
              unsuppress(finding.fingerprint)
              announce(t('suppress.undone'))
            }}
          >
            {t('suppress.undo')}
          </Button>
        )}
      </section>
    )
  if (!canEdit || !isThere) return null
  return (
    <section className={styles.answer}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {t('explain.answer')}
      </h3>
      <span className={styles.actions}>
        <Button size="small" onClick={() => setTask('decide')}>
          {t('decision.open')}
        </Button>
        <Button
          ref={suppressButton}
          size="small"
          aria-expanded={task === 'suppress'}
          onClick={() => setTask(task === 'suppress' ? null : 'suppress')}
        >
          {t('suppress.open')}
        </Button>
      </span>
      {task === 'suppress' && (
        <SuppressForm
          finding={finding}
          onClose={close}
          onCancel={() => {
            close()
            suppressButton.current?.focus()
          }}
        />
      )}
      {task === 'decide' && <DecisionDialog target={target} subject={finding.message} onClose={close} />}
    </section>
  )
}

function sameNotes(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join('\n') === [...b].sort().join('\n')
}
