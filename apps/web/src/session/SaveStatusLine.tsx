import { CloudCheck, CloudOff, LoaderCircle, TriangleAlert, type LucideIcon } from 'lucide-react'
import { useBoard, type SaveStatus } from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import styles from './SaveStatusLine.module.css'

const ICONS: Record<SaveStatus['kind'], LucideIcon> = {
  connecting: LoaderCircle,
  saved: CloudCheck,
  saving: LoaderCircle,
  offline: CloudOff,
  'cannot-save': TriangleAlert,
  refused: TriangleAlert,
}

/** What has become of my edits, from the server's own word. Read out is only that something is wrong, not each edit. */
export function SaveStatusLine() {
  const status = useBoard(({ save }) => save)
  const text = wordsOf(status)
  const Icon = ICONS[status.kind]
  return (
    <span className={styles.line} data-testid="save-status" data-status={status.kind} title={text}>
      <Icon size={16} aria-hidden className={styles.icon} />
      <span className={styles.words}>{text}</span>
      <span role="status" className="visually-hidden">
        {troubleOf(status)}
      </span>
    </span>
  )
}

/** Without the count: it changes with every edit. */
function troubleOf(status: SaveStatus): string {
  if (status.kind === 'refused') return wordsOf(status)
  return status.kind === 'offline' || status.kind === 'cannot-save' ? wordsOf({ ...status, changes: 0 }) : ''
}

function wordsOf(status: SaveStatus): string {
  switch (status.kind) {
    case 'connecting':
      return t('save.connecting')
    case 'saved':
      return t('save.saved')
    case 'saving':
      return t('save.saving')
    case 'offline':
      return t('save.offline', { count: status.changes })
    case 'cannot-save':
      return t('save.cannotSave', { count: status.changes })
    case 'refused':
      return t(`refused.${status.reason}.title`)
  }
}
