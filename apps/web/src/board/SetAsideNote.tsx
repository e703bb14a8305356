import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import { t } from '../messages/messages.ts'
import { useBoard } from './boardModel.ts'
import { BoardNote } from './BoardNote.tsx'

/** Says that there is more on the board than this version can show. Put away, it comes back when there is more still. */
export function SetAsideNote() {
  const count = useBoard((state) => state.setAside)
  const [known, setKnown] = useState(0)
  if (count <= known) return null
  return (
    <BoardNote
      icon={EyeOff}
      action={t('setAside.reload')}
      onAction={() => location.reload()}
      onClose={() => setKnown(count)}
    >
      {t('setAside.what', { count })} {t('setAside.advice', { count })}
    </BoardNote>
  )
}
