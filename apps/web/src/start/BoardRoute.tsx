import { lazy, Suspense, type ComponentType } from 'react'
import { useLocationProperty } from 'wouter/use-browser-location'
import type { BoardPageProps } from '../board/BoardPage.tsx'
import { BoardSkeleton } from '../board/BoardSkeleton.tsx'
import { t } from '../messages/messages.ts'
import { isBoardWord, readToken } from '../session/boardLink.ts'
import { Button } from '../ui/Button.tsx'
import { MessagePage } from '../ui/MessagePage.tsx'
import { BoardNotLoaded } from './BoardNotLoaded.tsx'
import styles from './BoardRoute.module.css'
import { loadBoardPageHere } from './loadBoardPage.ts'
import { NotFoundPage } from './NotFoundPage.tsx'

const BoardPage = lazy<ComponentType<BoardPageProps>>(async () =>
  loadBoardPageHere().catch(() => ({ default: BoardNotLoaded })),
)

/** A board's address: `/b/<id>#<token>`. Its code comes only now; the phases stand there meanwhile. */
export function BoardRoute({ boardId }: { boardId: string }) {
  const token = readToken(useLocationProperty(() => window.location.hash))
  if (!isBoardWord(boardId)) return <NotFoundPage />
  if (token === undefined)
    return (
      <MessagePage title={t('page.noToken.title')} advice={t('page.noToken.advice')}>
        <Button variant="primary" onClick={() => window.location.assign('/')}>
          {t('app.failed.home')}
        </Button>
      </MessagePage>
    )
  return (
    <Suspense
      fallback={
        <div className={styles.loading}>
          <BoardSkeleton />
        </div>
      }
    >
      <BoardPage key={`${boardId}#${token}`} boardId={boardId} token={token} />
    </Suspense>
  )
}
