import { useBoardCommands } from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import styles from './DecisionActions.module.css'
import { DecisionDialog } from './DecisionDialog.tsx'
import { targetOfDecision } from './decisionTarget.ts'
import type { DecisionEntry } from './readDecisions.ts'

export interface DecisionActionsProps {
  entry: Pick<DecisionEntry, 'decision'>
  /** What it is about, in words. */
  subject: string
  /** Whether it is being edited. */
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

/** Changes a decision, or takes it back. */
export function DecisionActions({ entry: { decision }, subject, isOpen, onOpen }: DecisionActionsProps) {
  const { withdrawDecision } = useBoardCommands()
  return (
    <span className={styles.actions}>
      <Button
        size="small"
        variant="quiet"
        data-part="edit"
        aria-label={t('decision.editNamed', { subject })}
        onClick={() => onOpen(true)}
      >
        {t('decision.edit')}
      </Button>
      <Button
        size="small"
        variant="quiet"
        data-part="withdraw"
        aria-label={t('decision.withdrawNamed', { subject })}
        onClick={() => {
          withdrawDecision(targetOfDecision(decision))
          announce(t('decision.withdrawn'), 'assertive')
        }}
      >
        {t('decision.withdraw')}
      </Button>
      {isOpen && (
        <DecisionDialog
          target={targetOfDecision(decision)}
          subject={subject}
          former={decision}
          onClose={() => onOpen(false)}
        />
      )}
    </span>
  )
}
