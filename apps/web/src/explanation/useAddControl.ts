import type { Finding, Step } from '@pathwall/analyzer'
import type { CatalogueControl } from '@pathwall/catalog'
import type { NoteId } from '@pathwall/domain'
import { useBoardCommands, useBoardState } from '../board/boardModel.ts'
import { useLanguage, t } from '../messages/messages.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { plannedTitle } from './plannedTitle.ts'
import { stepsForControl } from './stepsForControl.ts'

/** Whether a control is there already, or only meant to be. */
type Standing = 'in-place' | 'planned'

/**
 * Puts a control of the catalogue on the wall: at the finding's step, else at the step that is given, else free in the phase
 * to which it belongs.
 */
export function useAddControl(
  finding: Finding,
): (control: CatalogueControl, standing: Standing, stepElse?: Step) => void {
  const board = useBoardState()
  const { addControlTo, addNote, pinControl, reveal } = useBoardCommands()
  const language = useLanguage()
  return (control, standing, stepElse) => {
    const text = standing === 'planned' ? plannedTitle(control, language) : control.title[language]
    const { map, analysis } = board.getState()
    const ofFinding = stepNotes(finding, analysis.steps)
    const step = ofFinding.length > 0 ? ofFinding : (stepElse?.notes ?? [])
    let added: NoteId
    if (step.length > 0) added = addControlTo(step, { text, edit: false, pinned: [control.id] })
    else {
      added = addNote({ kind: 'control', text, phase: stepsForControl(control, finding, map, analysis).phase })
      if (added !== '') pinControl(added, [control.id])
    }
    if (added === '') return
    announce(t(standing === 'planned' ? 'explain.planned' : 'explain.added', { control: control.title[language] }))
    reveal([added, ...step])
  }
}

/** Of the first step that the finding speaks of. */
function stepNotes({ stepId, targets }: Finding, steps: readonly { id: string; notes: NoteId[] }[]): NoteId[] {
  const [first] = targets
  const step =
    steps.find(({ id }) => id === stepId) ??
    (first === undefined ? undefined : steps.find(({ notes }) => notes.includes(first)))
  return step?.notes ?? targets
}
