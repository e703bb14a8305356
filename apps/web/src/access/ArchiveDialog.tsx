import { useState } from 'react'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './boardDialogs.module.css'
import type { BoardRequests } from './boardRequests.ts'
import { wordsOfFailure } from './wordsOfFailure.ts'

/** Asks before a board is made read-only for everybody. */
export function ArchiveDialog({ requests, onClose }: { requests: BoardRequests; onClose: () => void }) {
  const [isWorking, setWorking] = useState(false)
  const [failure, setFailure] = useState<string>()
  const archive = async (): Promise<void> => {
    setWorking(true)
    const answer = await requests.setArchived(true)
    setWorking(false)
    if (answer.ok) onClose()
    else setFailure(wordsOfFailure(answer.failure))
  }
  return (
    <Dialog title={t('archive.title')} description={t('archive.why')} isOpen onClose={onClose}>
      {failure !== undefined && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
      <div className={styles.actions}>
        <Button variant="quiet" onClick={onClose}>
          {t('access.cancel')}
        </Button>
        <Button variant="primary" data-first-focus disabled={isWorking} onClick={() => void archive()}>
          {t('archive.confirm')}
        </Button>
      </div>
    </Dialog>
  )
}
