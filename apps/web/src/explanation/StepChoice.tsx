import type { Step } from '@pathwall/analyzer'
import { phaseName } from '../findings/phaseName.ts'
import { t } from '../messages/messages.ts'
import styles from './StepChoice.module.css'
import type { ControlPlaces } from './stepsForControl.ts'

export interface StepChoiceProps {
  /** Title of the control that is to stand there. */
  control: string
  places: ControlPlaces
  step: Step | undefined
  onChoose: (stepId: string) => void
}

/** At which step a control will stand: chosen where there are several, said where there is one or none. */
export function StepChoice({ control, places: { phase, steps }, step, onChoose }: StepChoiceProps) {
  const nameOf = ({ title }: Step): string => title || t('findings.untitled')
  if (step === undefined) return <p className={styles.quiet}>{t('explain.noStep', { phase: phaseName(phase) })}</p>
  if (steps.length === 1) return <p className={styles.quiet}>{t('explain.atStep', { step: nameOf(step) })}</p>
  return (
    <label className={styles.choice}>
      <span className={styles.quiet} aria-hidden>
        {t('explain.at')}
      </span>
      <select
        className={styles.steps}
        aria-label={t('explain.stepFor', { control })}
        value={step.id}
        onChange={(event) => onChoose(event.target.value)}
      >
        {steps.map((candidate) => (
          <option key={candidate.id} value={candidate.id}>
            {nameOf(candidate)}
          </option>
        ))}
      </select>
    </label>
  )
}
