import { useBoardCommands } from '../board/boardModel.ts'
import type { OutlineTask } from './outlineTask.ts'
import type { JoinTarget } from './readJoinTargets.ts'
import type { OutlinePhase } from './readOutline.ts'

export interface Joining {
  step: string
  title: string
  onJoin: (target: JoinTarget) => void
  onClose: () => void
}

/** What the dialog needs while a step is made one with another; null otherwise. */
export function useJoining(
  outline: readonly OutlinePhase[],
  task: OutlineTask | null,
  onClose: () => void,
): Joining | null {
  const commands = useBoardCommands()
  const joined = task?.kind === 'join' ? task.step : undefined
  const step = outline.flatMap(({ steps }) => steps).find(({ id }) => id === joined)
  if (step === undefined) return null
  return {
    step: step.id,
    title: step.title,
    onClose,
    onJoin: (target) => {
      onClose()
      commands.joinSteps([...step.notes.map(({ id }) => id), ...target.notes])
    },
  }
}
