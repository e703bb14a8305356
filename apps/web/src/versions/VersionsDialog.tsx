import { ArrowLeft } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { useAnswer } from '../access/useAnswer.ts'
import { useBoard } from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { KeepVersionForm } from './KeepVersionForm.tsx'
import { VersionList } from './VersionList.tsx'
import { createVersionRequests } from './versionRequests.ts'
import styles from './VersionsDialog.module.css'
import { VersionView } from './VersionView.tsx'

export interface VersionsDialogProps {
  boardId: string
  token: string
  onClose: () => void
}

/** How the board was before: a list, and beside it the map of the chosen version, what changed since, and the way back to it. */
export function VersionsDialog({ boardId, token, onClose }: VersionsDialogProps) {
  const isFacilitator = useBoard((state) => state.role === 'facilitator')
  const news = useBoard((state) => state.news.versions)
  const requests = useMemo(() => createVersionRequests(boardId, token), [boardId, token])
  const ask = useCallback(() => requests.readVersions(), [requests])
  const { load, reload } = useAnswer(ask, news)
  const [chosenId, setChosenId] = useState<string>()
  const versions = load.status === 'ready' ? load.value : []
  const chosen = versions.find(({ id }) => id === chosenId)
  // Where there is room beside the list, it is not left empty; and what is shown stays when a newer one comes.
  const [firstId, setFirstId] = useState<string>()
  if (firstId === undefined && versions[0] !== undefined) setFirstId(versions[0].id)
  const shown = chosen ?? versions.find(({ id }) => id === firstId) ?? versions[0]
  return (
    <Dialog
      title={t('versions.title')}
      description={t('versions.intro')}
      size={versions.length > 0 ? 'large' : 'medium'}
      isOpen
      onClose={onClose}
    >
      {load.status === 'loading' && <p role="status">{t('access.loading')}</p>}
      {load.status === 'failed' && (
        <div role="alert" className={styles.failed}>
          <p>{t('access.loadFailed')}</p>
          <Button onClick={reload}>{t('access.retry')}</Button>
        </div>
      )}
      {load.status === 'ready' && (
        <div className={styles.room} data-chosen={chosen !== undefined} data-empty={versions.length === 0}>
          <div className={styles.side}>
            {isFacilitator && <KeepVersionForm requests={requests} onKept={reload} />}
            {versions.length === 0 ? (
              <p className={styles.empty}>{t('versions.empty')}</p>
            ) : (
              <VersionList versions={versions} chosenId={shown?.id} onChoose={setChosenId} />
            )}
          </div>
          <div className={styles.view}>
            {shown !== undefined && (
              <>
                <Button
                  variant="quiet"
                  size="small"
                  className={styles.back ?? ''}
                  onClick={() => setChosenId(undefined)}
                >
                  <ArrowLeft size={16} aria-hidden /> {t('versions.back')}
                </Button>
                <VersionView key={shown.id} version={shown} requests={requests} onChanged={reload} />
              </>
            )}
          </div>
        </div>
      )}
    </Dialog>
  )
}
