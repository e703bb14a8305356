import { useBoard } from '../board/boardModel.ts'
import { isOpen } from '../findings/isOpen.ts'
import { selectFinding } from '../findings/selectedFinding.ts'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Behind.module.css'
import { ruleOfLine } from './ruleOfLine.ts'

/** Where the number is 0: that there is nothing, and the finding that says what would answer. */
export function NothingBehind({ id }: { id: string }) {
  const rule = ruleOfLine(id)
  const finding = useBoard(({ analysis }) =>
    rule === undefined ? undefined : analysis.findings.find((one) => one.ruleId === rule && isOpen(one)),
  )
  return (
    <>
      <p className={styles.nothing}>{t('dashboard.nothingBehind')}</p>
      {finding !== undefined && (
        <Button size="small" className={styles.answer ?? ''} onClick={() => selectFinding(finding.fingerprint)}>
          {t('dashboard.whatAnswers', { finding: finding.title })}
        </Button>
      )}
    </>
  )
}
