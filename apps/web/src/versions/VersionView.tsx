import { useCallback } from 'react'
import { useAnswer } from '../access/useAnswer.ts'
import { useBoard } from '../board/boardModel.ts'
import { t, useLanguage } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import type { BoardVersion } from './versionAnswers.ts'
import { VersionActions } from './VersionActions.tsx'
import { VersionPicture } from './VersionPicture.tsx'
import type { VersionRequests } from './versionRequests.ts'
import styles from './VersionView.module.css'
import { momentOf, titleOfVersion, wordsOfDifferences } from './versionWords.ts'

export interface VersionViewProps {
  version: BoardVersion
  requests: VersionRequests
  /** Something about the versions is another way now. */
  onChanged: () => void
}

/** One version: the map as it was, what has changed since in words, and what can be done with it. */
export function VersionView({ version, requests, onChanged }: VersionViewProps) {
  const language = useLanguage()
  const news = useBoard((state) => state.news.versions)
  const readMap = useCallback(() => requests.readMap(version.id), [requests, version.id])
  const readChanges = useCallback(() => requests.readChanges(version.id), [requests, version.id])
  const picture = useAnswer(readMap, 0)
  const changes = useAnswer(readChanges, news)
  const when = momentOf(version, language)
  const changed = (): void => {
    changes.reload()
    onChanged()
  }
  return (
    <section className={styles.version} aria-label={titleOfVersion(version)}>
      <header>
        <h3 className={styles.title}>{titleOfVersion(version)}</h3>
        <p className={styles.when}>
          {when}
          {version.by !== '' && ` · ${t('versions.by', { name: version.by })}`}
        </p>
        <p className={styles.changes} role="status">
          {changes.load.status === 'loading' && t('versions.sinceLoading')}
          {changes.load.status === 'failed' && t('versions.sinceFailed')}
          {changes.load.status === 'ready' && wordsOfDifferences(changes.load.value, language)}
        </p>
      </header>
      {picture.load.status === 'ready' && <VersionPicture map={picture.load.value} when={when} />}
      {picture.load.status === 'loading' && <div className={styles.placeholder} aria-hidden />}
      {picture.load.status === 'failed' && (
        <div role="alert" className={styles.failed}>
          <p>{t('versions.pictureFailed')}</p>
          <Button size="small" onClick={picture.reload}>
            {t('access.retry')}
          </Button>
        </div>
      )}
      <VersionActions version={version} when={when} requests={requests} onChanged={changed} />
    </section>
  )
}
