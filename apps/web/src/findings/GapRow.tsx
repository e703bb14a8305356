import { ShieldPlus } from 'lucide-react'
import { memo, useId } from 'react'
import { useBoardCommands } from '../board/boardModel.ts'
import { t, useLanguage } from '../messages/messages.ts'
import { StateIcon } from '../ui/StateIcon.tsx'
import type { ShownFinding } from './calmFindings.ts'
import styles from './FindingRow.module.css'
import { KindCounts } from './KindCounts.tsx'
import { NewsMark } from './NewsMark.tsx'
import { phaseName } from './phaseName.ts'
import type { GapStep } from './readGapSteps.ts'
import { selectFinding } from './selectedFinding.ts'
import { SeverityMark } from './SeverityMark.tsx'

export interface GapRowProps {
  entry: ShownFinding
  step: GapStep
  canEdit: boolean
  withPhase: boolean
}

/** A step without a control. The row explains it and shows its place on the wall, its button puts a control there. */
export const GapRow = memo(function GapRow({ entry, step, canEdit, withPhase }: GapRowProps) {
  const commands = useBoardCommands()
  const factsId = useId()
  useLanguage()
  const { finding, isThere, mark } = entry
  const title = step.title || t('findings.untitled')
  const state = finding.ruleId === 'COV-01' ? 'gap' : 'planned'
  return (
    <li className={styles.row} data-row={finding.fingerprint} data-state={isThere ? state : 'closed'} data-mark={mark}>
      <span className={styles.state}>
        <StateIcon state={isThere ? state : 'covered'} size={18} />
      </span>
      <div className={styles.words}>
        <button
          type="button"
          className={styles.jump}
          data-part="jump"
          aria-describedby={factsId}
          title={t('findings.explain')}
          onClick={() => selectFinding(finding.fingerprint)}
        >
          {title}
        </button>
        {step.plannedControls.length > 0 && (
          <span className={styles.planned}>
            {t('findings.plannedControls', { controls: step.plannedControls.join(', ') })}
          </span>
        )}
        <div className={styles.below}>
          <span id={factsId} className={styles.facts}>
            <NewsMark mark={mark} />
            {withPhase && <span>{phaseName(step.phase)}</span>}
            {mark !== 'closed' && (
              <>
                <SeverityMark severity={finding.severity} />
                {!withPhase && <KindCounts kinds={step.kinds} />}
              </>
            )}
          </span>
          {canEdit && isThere && (
            <button
              type="button"
              className={styles.add}
              data-part="add"
              aria-label={t('findings.addControlTo', { step: title })}
              title={t('findings.addControl')}
              onClick={() => commands.addControlTo(step.notes, { text: '', edit: true })}
            >
              <ShieldPlus size={14} aria-hidden />
              <span className={styles.long}>{t('findings.addControl')}</span>
              <span className={styles.short}>{t('findings.add')}</span>
            </button>
          )}
        </div>
      </div>
    </li>
  )
})
