import { ArrowRight, X } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { t, useLanguage } from '../messages/messages.ts'
import { boardPath } from '../session/boardLink.ts'
import { strongestToken, type RecentBoard } from '../session/recentBoard.ts'
import { forgetBoard, rememberBoard, useRecentBoards } from '../session/recentBoards.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { formatWhen } from './formatWhen.ts'
import styles from './Rows.module.css'

/** Boards that this browser has opened. Taking one off the list deletes nothing, and can be taken back. */
export function RecentBoards() {
  const boards = useRecentBoards((state) => state.boards)
  const [now] = useState(Date.now)
  const [removed, setRemoved] = useState<RecentBoard>()
  const remove = (board: RecentBoard): void => {
    forgetBoard(board.id)
    setRemoved(board)
  }
  const putBack = (board: RecentBoard): void => {
    rememberBoard(board)
    setRemoved(undefined)
  }
  return (
    <section className={styles.section} aria-labelledby="recent">
      <h2 id="recent">{t('start.recent')}</h2>
      {boards.length === 0 && removed === undefined && <p className={styles.quiet}>{t('start.recentNone')}</p>}
      {boards.length > 0 && (
        <ul className={`${styles.rows} ${styles.many}`}>
          {boards.map((board) => (
            <RecentRow key={board.id} board={board} now={now} onRemove={() => remove(board)} />
          ))}
        </ul>
      )}
      <div role="status">
        {removed !== undefined && (
          <p className={styles.removed}>
            {t('start.recentRemoved', { title: titleOf(removed) })}
            <Button variant="quiet" size="small" onClick={() => putBack(removed)}>
              {t('start.recentUndo')}
            </Button>
          </p>
        )}
      </div>
    </section>
  )
}

function RecentRow({ board, now, onRemove }: { board: RecentBoard; now: number; onRemove: () => void }) {
  const language = useLanguage()
  const link = strongestToken(board)
  if (link === undefined) return null
  const when = formatWhen(board.openedAt, now, language)
  return (
    <li className={styles.row}>
      <Link href={boardPath(board.id, link.token)} className={styles.open}>
        <span className={styles.name}>{titleOf(board)}</span>
        <span className={styles.quiet}>{t('start.recentWhen', { role: t(`role.${link.role}`), when })}</span>
        <ArrowRight size={16} aria-hidden className={styles.arrow} />
      </Link>
      <IconButton
        label={t('start.recentRemove', { title: titleOf(board) })}
        className={styles.remove ?? ''}
        onClick={onRemove}
      >
        <X size={16} aria-hidden />
      </IconButton>
    </li>
  )
}

function titleOf(board: RecentBoard): string {
  return board.title === '' ? t('start.untitled') : board.title
}
