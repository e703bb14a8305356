import { Eye, Redo2, Share2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { t } from '../messages/messages.ts'
import { Avatars } from '../session/Avatars.tsx'
import { SaveStatusLine } from '../session/SaveStatusLine.tsx'
import { ShareDialog } from '../session/ShareDialog.tsx'
import { useRememberedBoard } from '../session/useRememberedBoard.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { BoardMenu } from './BoardMenu.tsx'
import { BoardTitle } from './BoardTitle.tsx'
import { useBoard, useBoardCommands } from './boardModel.ts'
import styles from './BoardTopBar.module.css'

/** The one row of chrome above the wall. */
export function BoardTopBar({ boardId, token }: { boardId: string; token: string }) {
  const commands = useBoardCommands()
  const people = useBoard((state) => state.people)
  const canUndo = useBoard((state) => state.canUndo)
  const canRedo = useBoard((state) => state.canRedo)
  const isViewer = useBoard((state) => state.role === 'viewer')
  const isArchived = useBoard((state) => state.isArchived)
  const isReady = useBoard((state) => state.phase === 'ready' && state.save.kind !== 'connecting')
  const [isSharing, setSharing] = useState(false)
  usePageTitle(useBoard((state) => state.title))
  useRememberedBoard(boardId, token)
  return (
    <header className={styles.bar}>
      <Link href="/" className={styles.home} aria-label={t('board.home')}>
        <img src="/icon.svg" alt="" width={24} height={24} />
      </Link>
      <BoardTitle />
      {!isViewer && !isArchived && (
        <span className={styles.history}>
          <IconButton label={t('board.undo')} disabled={!canUndo} onClick={commands.undo}>
            <Undo2 size={18} aria-hidden />
          </IconButton>
          <IconButton label={t('board.redo')} className={styles.redo ?? ''} disabled={!canRedo} onClick={commands.redo}>
            <Redo2 size={18} aria-hidden />
          </IconButton>
        </span>
      )}
      {isArchived && <span className={styles.viewing}>{t('archive.archived')}</span>}
      {isViewer && !isArchived && isReady && (
        <span className={styles.viewing} title={t('board.viewing')}>
          <Eye size={14} aria-label={t('board.viewing')} role="img" />
          <span className={styles.viewingWord} aria-hidden>
            {t('board.viewing')}
          </span>
        </span>
      )}
      <span className={styles.spacer} />
      <SaveStatusLine />
      <Avatars people={people} />
      <Button aria-label={t('board.share')} onClick={() => setSharing(true)}>
        <Share2 size={16} aria-hidden />
        <span className={styles.shareWord}>{t('board.share')}</span>
      </Button>
      <BoardMenu boardId={boardId} token={token} />
      <ShareDialog boardId={boardId} token={token} isOpen={isSharing} onClose={() => setSharing(false)} />
    </header>
  )
}
