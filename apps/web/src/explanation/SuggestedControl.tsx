import type { Finding } from '@pathwall/analyzer'
import type { CatalogueControl } from '@pathwall/catalog'
import { ShieldPlus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useBoard } from '../board/boardModel.ts'
import { t, useLanguage } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { stepsForControl } from './stepsForControl.ts'
import { StepChoice } from './StepChoice.tsx'
import styles from './SuggestedControls.module.css'
import { useAddControl } from './useAddControl.ts'

export interface SuggestedControlProps {
  control: CatalogueControl
  finding: Finding
  canEdit: boolean
}

/** A control that would close the finding; one press puts it on the wall, at the step that is said or chosen. */
export function SuggestedControl({ control, finding, canEdit }: SuggestedControlProps) {
  const language = useLanguage()
  const add = useAddControl(finding)
  const map = useBoard((state) => state.map)
  const analysis = useBoard((state) => state.analysis)
  const [chosen, setChosen] = useState<string>()
  const isAboutNotes = finding.targets.length > 0
  const places = useMemo(
    () => (isAboutNotes ? undefined : stepsForControl(control, finding, map, analysis)),
    [isAboutNotes, control, finding, map, analysis],
  )
  const step = places?.steps.find(({ id }) => id === chosen) ?? places?.best
  return (
    <li className={styles.control} data-control={control.id}>
      <p className={styles.title}>{control.title[language]}</p>
      <p className={styles.summary}>{control.summary[language]}</p>
      {canEdit && (
        <>
          {places !== undefined && (
            <StepChoice control={control.title[language]} places={places} step={step} onChoose={setChosen} />
          )}
          <span className={styles.actions}>
            <Button
              size="small"
              aria-label={t('explain.addNamed', { control: control.title[language] })}
              onClick={() => add(control, 'in-place', step)}
            >
              <ShieldPlus size={14} aria-hidden />
              {t('explain.add')}
            </Button>
            <Button
              size="small"
              variant="quiet"
              aria-label={t('explain.planNamed', { control: control.title[language] })}
              onClick={() => add(control, 'planned', step)}
            >
              {t('explain.plan')}
            </Button>
          </span>
        </>
      )}
    </li>
  )
}
