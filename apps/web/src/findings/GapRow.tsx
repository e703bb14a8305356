import { ShieldPlus } from 'lucide-react'
import { memo, useId } from 'react'
import { useBoardCommands } from '../board/boardModel.ts'
import { t, useLanguage } from '../messages/messages.ts'
import { StateIcon } from '../ui/StateIcon.tsx'
import styles from './GapRow.module.css'
import { KindCounts } from './KindCounts.tsx'
import { phaseName } from './phaseName.ts'
import type { GapStep } from './readGaps.ts'
import { SeverityMark } from './SeverityMark.tsx'

export interface GapRowProps {
  step: GapStep
  canEdit: boolean
  withPhase: boolean
}

/** A step without a control. The row leads to its place on the wall, its button puts a control there. */
export const GapRow = memo(function GapRow({ step, canEdit, withPhase }: GapRowProps) {
  const commands = useBoardCommands()
  const factsId = useId()
  useLanguage()
  const title = step.title || t('findings.untitled')
  return (
    <li className={styles.row} data-row={step.id} data-state={step.state}>
      <span className={styles.state}>
        <StateIcon state={step.state} size={18} />
      </span>
      <div className={styles.words}>
        <button
          type="button"
          className={styles.jump}
          data-part="jump"
          aria-describedby={factsId}
          title={t('findings.jump')}
          onClick={() => commands.reveal(step.notes)}
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
            {withPhase && <span>{phaseName(step.phase)}</span>}
            {step.severity !== null && <SeverityMark severity={step.severity} />}
            <KindCounts kinds={step.kinds} />
          </span>
          {canEdit && step.state !== 'accepted' && (
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
