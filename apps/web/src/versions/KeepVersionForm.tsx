import { BookmarkPlus } from 'lucide-react'
import { useState } from 'react'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import styles from './KeepVersionForm.module.css'
import { NameForm } from './NameForm.tsx'
import type { VersionRequests } from './versionRequests.ts'
import { wordsOfVersionFailure } from './versionWords.ts'

/** Keeps the board as it is now, under a name. */
export function KeepVersionForm({ requests, onKept }: { requests: VersionRequests; onKept: () => void }) {
  const [isOpen, setOpen] = useState(false)
  const [isWorking, setWorking] = useState(false)
  const [failure, setFailure] = useState<string>()
  const keep = async (name: string): Promise<void> => {
    setWorking(true)
    setFailure(undefined)
    const answer = await requests.keep(name)
    setWorking(false)
    if (!answer.ok) {
      setFailure(wordsOfVersionFailure(answer.failure))
      return
    }
    announce(t('versions.kept', { name }))
    setOpen(false)
    onKept()
  }
  return (
    <div className={styles.keep}>
      {isOpen ? (
        <NameForm
          action={t('versions.keepAction')}
          initial=""
          hint={t('versions.keepHint')}
          isWorking={isWorking}
          onName={(name) => void keep(name)}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <Button onClick={() => setOpen(true)}>
          <BookmarkPlus size={16} aria-hidden />
          {t('versions.keep')}
        </Button>
      )}
      {failure !== undefined && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
    </div>
  )
}
