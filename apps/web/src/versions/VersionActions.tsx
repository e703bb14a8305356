import { useState } from 'react'
import { Confirmation } from '../access/Confirmation.tsx'
import { useBoard } from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { NameForm } from './NameForm.tsx'
import { useVersionActions } from './useVersionActions.ts'
import type { BoardVersion } from './versionAnswers.ts'
import styles from './VersionActions.module.css'
import type { VersionRequests } from './versionRequests.ts'

export interface VersionActionsProps {
  version: BoardVersion
  /** Its moment, in words. */
  when: string
  requests: VersionRequests
  onChanged: () => void
}

/** What a facilitator can do with a version; others are told who can. */
export function VersionActions({ version, when, requests, onChanged }: VersionActionsProps) {
  const isFacilitator = useBoard((state) => state.role === 'facilitator')
  const isArchived = useBoard((state) => state.isArchived)
  const title = useBoard((state) => state.title)
  const [isAsking, setAsking] = useState<'restore' | 'name'>()
  const { outcome, isWorking, failure, restore, undo, copy, rename } = useVersionActions({ requests, onChanged })
  if (!isFacilitator) return <p className={styles.note}>{t('versions.onlyFacilitator')}</p>
  const stopAsking = (): void => setAsking(undefined)
  return (
    <footer className={styles.footer}>
      {failure !== undefined && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
      {outcome !== undefined && (
        <div role="status" className={styles.outcome}>
          <p>{outcome.words}</p>
          {outcome.undoVersion !== undefined && (
            <Button size="small" disabled={isWorking} onClick={() => void undo(outcome.undoVersion ?? '')}>
              {t('versions.undo')}
            </Button>
          )}
          {outcome.path !== undefined && (
            <a className={styles.open} href={outcome.path} target="_blank" rel="noreferrer">
              {t('versions.openCopy')}
            </a>
          )}
        </div>
      )}
      {isAsking === 'restore' && (
        <Confirmation
          why={t('versions.restoreWhy', { when })}
          action={t('versions.restoreConfirm')}
          variant="primary"
          isWorking={isWorking}
          onConfirm={() => void restore(version.id, when).then(stopAsking)}
          onCancel={stopAsking}
        />
      )}
      {isAsking === 'name' && (
        <NameForm
          action={t('access.save')}
          initial={version.name}
          isWorking={isWorking}
          onName={async (name) => (await rename(version.id, name)) && stopAsking()}
          onCancel={stopAsking}
        />
      )}
      {isAsking === undefined && (
        <div className={styles.actions}>
          <Button variant="primary" disabled={isWorking || isArchived} onClick={() => setAsking('restore')}>
            {t('versions.restore')}
          </Button>
          <Button
            disabled={isWorking}
            onClick={() => void copy(version.id, t('versions.copyTitle', { title, when }).slice(0, 200))}
          >
            {t('versions.copy')}
          </Button>
          <Button variant="quiet" disabled={isWorking} onClick={() => setAsking('name')}>
            {version.kind === 'named' ? t('versions.rename') : t('versions.name')}
          </Button>
          {isArchived && <p className={styles.note}>{t('versions.archived')}</p>}
        </div>
      )}
    </footer>
  )
}
