import { useState } from 'react'
import { t } from '../messages/messages.ts'
import { useBoard, useBoardCommands } from './boardModel.ts'
import styles from './BoardTitle.module.css'

/** The board's title; an input that looks like text until it is used, and takes the room that its words need. */
export function BoardTitle() {
  const title = useBoard((state) => state.title)
  const isViewer = useBoard((state) => state.role === 'viewer' || state.isArchived)
  const { rename } = useBoardCommands()
  const [draft, setDraft] = useState<string>()
  const shown = draft ?? title
  const commit = (): void => {
    if (draft !== undefined && draft.trim() !== '' && draft !== title) rename(draft)
    setDraft(undefined)
  }
  if (isViewer)
    return (
      <h1 className={styles.heading}>
        <span className={styles.words}>{title === '' ? 'Pathwall' : title}</span>
      </h1>
    )
  return (
    <h1 className={styles.heading}>
      <span className={styles.measure} aria-hidden>
        {shown}
      </span>
      <input
        className={styles.title}
        aria-label={t('board.title')}
        title={shown}
        maxLength={200}
        value={shown}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft(undefined)
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
    </h1>
  )
}
