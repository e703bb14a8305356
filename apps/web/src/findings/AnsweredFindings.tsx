import { useId, type ReactNode } from 'react'
import { useBoard, useBoardCommands } from '../board/boardModel.ts'
import { DecisionCard } from '../decisions/DecisionCard.tsx'
import { decisionRow } from '../decisions/decisionRow.ts'
import { useDecisions } from '../decisions/useDecisions.ts'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import styles from './AnsweredFindings.module.css'
import sectionStyles from './FindingsSection.module.css'
import { selectFinding } from './selectedFinding.ts'
import { SuppressionFacts } from './SuppressionFacts.tsx'

/** What somebody has answered: decided about, or called not relevant here. Counted apart, closed at first, never hidden. */
export function AnsweredFindings({ canEdit }: { canEdit: boolean }) {
  const decisions = useDecisions().filter(({ isInForce }) => isInForce)
  const findings = useBoard(({ analysis }) => analysis.findings)
  const suppressed = findings.filter(({ suppression }) => suppression !== undefined)
  const { unsuppress } = useBoardCommands()
  return (
    <>
      {decisions.length > 0 && (
        <Answered title={t('findings.decided')} count={decisions.length}>
          {decisions.map((entry) => (
            <DecisionCard key={decisionRow(entry.decision)} entry={entry} canEdit={canEdit} />
          ))}
        </Answered>
      )}
      {suppressed.length > 0 && (
        <Answered title={t('findings.suppressed')} count={suppressed.length}>
          {suppressed.map(({ fingerprint, title, message, suppression }) => (
            <li key={fingerprint} className={styles.suppressed} data-row={fingerprint} data-state="suppressed">
              <button
                type="button"
                className={styles.title}
                data-part="jump"
                onClick={() => selectFinding(fingerprint)}
              >
                {title}
              </button>
              <span className={styles.message}>{message}</span>
              {suppression !== undefined && <SuppressionFacts suppression={suppression} />}
              {canEdit && (
                <Button
                  size="small"
                  variant="quiet"
                  className={styles.undo ?? ''}
                  onClick={() => {
                    unsuppress(fingerprint)
                    announce(t('suppress.undone'))
                  }}
                >
                  {t('suppress.undo')}
                </Button>
              )}
            </li>
          ))}
        </Answered>
      )}
    </>
  )
}

function Answered({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const id = useId()
  return (
    <Disclosure
      className={styles.answered}
      summaryId={id}
      summary={
        <>
          {title}
          <span className={sectionStyles.count}>{count}</span>
        </>
      }
    >
      <ul className={styles.list} aria-labelledby={id}>
        {children}
      </ul>
    </Disclosure>
  )
}
