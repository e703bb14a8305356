import { suggestControls, type Finding } from '@pathwall/analyzer'
import type { CatalogueControl } from '@pathwall/catalog'
import { ShieldPlus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useBoard, useBoardCommands } from '../board/boardModel.ts'
import { isAboutGap } from '../findings/isAboutGap.ts'
import { useLanguage, t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import styles from './SuggestedControls.module.css'
import { SuggestedControl } from './SuggestedControl.tsx'

const FIRST = 3
const MOST_USUAL = 6

export interface SuggestedControlsProps {
  finding: Finding
  canEdit: boolean
  /** Whether there is still something to close. */
  isThere: boolean
}

/** Controls that would close the finding, the best first; each is put on the wall with one press. */
export function SuggestedControls({ finding, canEdit, isThere }: SuggestedControlsProps) {
  const [areAllShown, setAllShown] = useState(false)
  const catalogue = useBoard(({ judging }) => judging.catalogue)
  const usual = useUsualControls(finding)
  const named = finding.suggest.flatMap((id) => catalogue.find((control) => control.id === id) ?? [])
  const controls = named.length > 0 ? named : usual
  // A finding that is closed needs no proposals any more: its confirmation does not scroll away behind them.
  if (!isThere) return null
  const shown = areAllShown ? controls : controls.slice(0, FIRST)
  return (
    <>
      <ul className={styles.controls} hidden={controls.length === 0}>
        {shown.map((control) => (
          <SuggestedControl key={control.id} control={control} finding={finding} canEdit={canEdit} />
        ))}
      </ul>
      {shown.length < controls.length && (
        <Button size="small" variant="quiet" className={styles.more ?? ''} onClick={() => setAllShown(true)}>
          {t('explain.moreControls', { count: controls.length - shown.length })}
        </Button>
      )}
      {canEdit && isAboutGap(finding) && <AddOwnControl finding={finding} />}
    </>
  )
}

/** What usually stands at a step of this phase and does not stand at this one; nothing when the finding is not about a step. */
function useUsualControls(finding: Finding): CatalogueControl[] {
  const language = useLanguage()
  const taken = useBoard(({ analysis: { steps, bindings } }) =>
    (steps.find(({ id }) => id === finding.stepId)?.controls ?? [])
      .flatMap((note) => Object.keys(bindings[note]?.matches ?? {}))
      .join(' '),
  )
  const catalogue = useBoard(({ judging }) => judging.catalogue)
  const isAsked = isAboutGap(finding)
  const phase = finding.phase ?? null
  return useMemo(
    () =>
      isAsked ? suggestControls('', { phase, taken: taken.split(' '), language, limit: MOST_USUAL, catalogue }) : [],
    [isAsked, phase, taken, language, catalogue],
  )
}

/** The team knows best what really stands at the step. */
function AddOwnControl({ finding }: { finding: Finding }) {
  const { addControlTo } = useBoardCommands()
  return (
    <Button
      size="small"
      className={styles.own ?? ''}
      onClick={() => addControlTo(finding.targets, { text: '', edit: true })}
    >
      <ShieldPlus size={14} aria-hidden />
      {t('explain.addOwn')}
    </Button>
  )
}
