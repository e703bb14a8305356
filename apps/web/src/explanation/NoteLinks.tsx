import type { Note } from '@pathwall/domain'
import { useBoardCommands } from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import { shortText } from '../outline/shortText.ts'
import { Button } from '../ui/Button.tsx'
import { KindIcon } from '../ui/KindIcon.tsx'
import styles from './NoteLinks.module.css'

const FIRST = 8

export interface NoteLinksProps {
  notes: readonly Note[]
  areAllShown: boolean
  onShowAll: () => void
}

/** Notes as links to their places on the wall. */
export function NoteLinks({ notes, areAllShown, onShowAll }: NoteLinksProps) {
  const { reveal } = useBoardCommands()
  const shown = areAllShown ? notes : notes.slice(0, FIRST)
  return (
    <>
      <ul className={styles.notes}>
        {shown.map(({ id, kind, text }) => {
          const words = shortText(text) || t('outline.blankNote')
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.note}
                data-note={id}
                title={t('explain.showNote', { note: words })}
                onClick={() => reveal([id])}
              >
                <span className={styles.paper} data-paper={kind} role="img" aria-label={t(`kind.${kind}`)}>
                  <KindIcon kind={kind} size={14} />
                </span>
                {words}
              </button>
            </li>
          )
        })}
      </ul>
      {shown.length < notes.length && (
        <Button size="small" variant="quiet" className={styles.more ?? ''} onClick={onShowAll}>
          {t('explain.more', { count: notes.length - shown.length })}
        </Button>
      )}
    </>
  )
}
