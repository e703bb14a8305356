import { Scale } from 'lucide-react'
import { useState } from 'react'
import { t } from '../messages/messages.ts'
import { useBoard, useBoardRequests } from './boardModel.ts'
import { BoardNote } from './BoardNote.tsx'

/** Says that the wall judges by Pathwall's own catalogue and rules because the team's could not be had. */
export function TeamConfigNote() {
  const isMissing = useBoard((state) => state.isTeamConfigMissing)
  const { askForTeamConfig } = useBoardRequests()
  const [isPutAway, setIsPutAway] = useState(false)
  if (!isMissing || isPutAway) return null
  return (
    <BoardNote icon={Scale} action={t('access.retry')} onAction={askForTeamConfig} onClose={() => setIsPutAway(true)}>
      {t('teamConfig.missing')}
    </BoardNote>
  )
}
