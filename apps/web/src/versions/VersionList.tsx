import { Bookmark, History, RotateCcw, ShieldAlert, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { t, useLanguage } from '../messages/messages.ts'
import { formatWhen } from '../start/formatWhen.ts'
import type { BoardVersion, VersionKind } from './versionAnswers.ts'
import styles from './VersionList.module.css'
import { momentOf, titleOfVersion } from './versionWords.ts'

const ICONS: Record<VersionKind, LucideIcon> = {
  automatic: History,
  named: Bookmark,
  stage: History,
  'session-end': History,
  'before-restore': RotateCcw,
  'before-deletion': ShieldAlert,
}

export interface VersionListProps {
  /** Newest first. */
  versions: readonly BoardVersion[]
  chosenId: string | undefined
  onChoose: (id: string) => void
}

/** When, by whom, why, and what was on the map. */
export function VersionList({ versions, chosenId, onChoose }: VersionListProps) {
  const language = useLanguage()
  const [now] = useState(() => Date.now())
  return (
    <ul className={styles.list} aria-label={t('versions.list')}>
      {versions.map((version) => {
        const Icon = ICONS[version.kind]
        return (
          <li key={version.id}>
            <button
              type="button"
              className={styles.version}
              aria-current={version.id === chosenId}
              onClick={() => onChoose(version.id)}
            >
              <Icon size={16} aria-hidden className={styles.icon} />
              <span className={styles.title}>{titleOfVersion(version)}</span>
              <span className={styles.when} title={momentOf(version, language)}>
                {formatWhen(version.at, now, language)}
                {version.by !== '' && ` · ${t('versions.by', { name: version.by })}`}
              </span>
              <span className={styles.counts}>{t('versions.counts', version.counts)}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
