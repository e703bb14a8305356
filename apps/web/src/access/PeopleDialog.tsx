import type { Role } from '@pathwall/domain'
import { useCallback } from 'react'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { BoardRequests } from './boardRequests.ts'
import { ManagedPerson } from './ManagedPerson.tsx'
import styles from './PeopleDialog.module.css'
import { useAnswer } from './useAnswer.ts'

export interface PeopleDialogProps {
  requests: BoardRequests
  /** A new link was made, to keep out who was removed. */
  onMade: (role: Role, token: string) => void
  /** Rises when somebody came, went, or was decided about. */
  news: number
  onClose: () => void
}

/** Everybody who has been on the board, what they may do, and the way to change it. */
export function PeopleDialog({ requests, onMade, news, onClose }: PeopleDialogProps) {
  const ask = useCallback(() => requests.readPeople(), [requests])
  const { load, reload } = useAnswer(ask, news)
  return (
    <Dialog title={t('manage.title')} description={t('manage.intro')} isOpen onClose={onClose}>
      {load.status === 'loading' && <p role="status">{t('access.loading')}</p>}
      {load.status === 'failed' && (
        <div role="alert" className={styles.failed}>
          <p>{t('access.loadFailed')}</p>
          <Button onClick={reload}>{t('access.retry')}</Button>
        </div>
      )}
      {load.status === 'ready' && (
        <ul className={styles.people}>
          {load.value.map((person) => (
            <ManagedPerson key={person.id} person={person} requests={requests} onMade={onMade} onChanged={reload} />
          ))}
        </ul>
      )}
      {load.status === 'ready' && load.value.every(({ isMe }) => isMe) && (
        <p className={styles.nobody}>{t('manage.nobody')}</p>
      )}
    </Dialog>
  )
}
