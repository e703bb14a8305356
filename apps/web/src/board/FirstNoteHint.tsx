import { NOTE_KINDS } from '@pathwall/domain'
import { useTool } from '../canvas/useTool.ts'
import type { WallEditor } from '../canvas/Wall.tsx'
import { t } from '../messages/messages.ts'
import { useBoard } from './boardModel.ts'
import styles from './FirstNoteHint.module.css'

/** How to write the first note; gone as soon as there is one. */
export function FirstNoteHint({ editor }: { editor: WallEditor }) {
  const isEmpty = useBoard((state) => state.phase === 'ready' && state.map.notes.length === 0)
  const { tool } = useTool(editor)
  if (!isEmpty) return null
  const isKindChosen = NOTE_KINDS.some((kind) => kind === tool)
  return (
    <div className={styles.hint}>
      <p className="key-hint">{isKindChosen ? t('hint.place') : t('hint.keys')}</p>
      <p className={styles.touch}>{isKindChosen ? t('hint.placeTouch') : t('hint.touch')}</p>
    </div>
  )
}
