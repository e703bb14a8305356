import type { NoteId } from '@pathwall/domain'
import { useBoardCommands } from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import { announce } from '../ui/LiveRegion.tsx'
import type { OutlineTask } from './outlineTask.ts'
import type { ConnectDirection, ConnectTarget } from './readConnectTargets.ts'
import { notesIn, type OutlinePhase } from './readOutline.ts'
import { shortText } from './shortText.ts'

export interface Connecting {
  note: NoteId
  text: string
  onConnect: (target: ConnectTarget, direction: ConnectDirection) => void
  onClose: () => void
}

/** What the dialog needs while a note is being connected; null otherwise. */
export function useConnecting(
  outline: readonly OutlinePhase[],
  task: OutlineTask | null,
  onClose: () => void,
): Connecting | null {
  const commands = useBoardCommands()
  if (task?.kind !== 'connect') return null
  const { note } = task
  const text = notesIn(outline).find(({ id }) => id === note)?.text ?? ''
  return {
    note,
    text,
    onClose,
    onConnect: (target, direction) => {
      onClose()
      const [from, to] = direction === 'to' ? [note, target.note] : [target.note, note]
      commands.connect(from, to)
      const [start, end] = direction === 'to' ? [text, target.text] : [target.text, text]
      announce(t('outline.didConnect', { from: shortText(start), to: shortText(end) }))
    },
  }
}
