import { LoaderCircle } from 'lucide-react'
import { t } from '../messages/messages.ts'
import { signIn } from '../session/signIn.ts'
import styles from './CreationNote.module.css'
import { FailureNote } from './FailureNote.tsx'
import type { Creation } from './useCreateBoard.ts'

/** How far a board is in the making, right where it was asked for. */
export function CreationNote({ creation, working }: { creation: Creation; working: string }) {
  return (
    <>
      <p role="status" className={styles.working} data-shown={creation.status === 'working'}>
        {creation.status === 'working' && (
          <>
            <LoaderCircle size={16} aria-hidden className={styles.turning} />
            {working}
          </>
        )}
      </p>
      {creation.status === 'failed' && creation.failure.code === 'access/sign-in-needed' && (
        <FailureNote
          title={t('signIn.needed')}
          safe={t('start.failed.safe')}
          action={{ label: t('signIn.signIn'), onClick: signIn }}
        />
      )}
      {creation.status === 'failed' && creation.failure.code !== 'access/sign-in-needed' && (
        <FailureNote
          title={
            creation.failure.code === 'limit/reached'
              ? t('start.failed.limit')
              : t(`start.failed.${creation.failure.reason}`)
          }
          safe={t('start.failed.safe')}
          issues={creation.failure.issues}
          action={{ label: t('start.failed.retry'), onClick: creation.retry }}
        />
      )}
    </>
  )
}
