import type { Issue } from '@pathwall/domain'
import { CircleAlert } from 'lucide-react'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import styles from './FailureNote.module.css'

const SHOWN_ISSUES = 8

export interface FailureNoteProps {
  /** What happened, one sentence. */
  title: string
  detail?: string
  /** What is safe, one sentence. */
  safe: string
  /** Places in a map file that are not right. */
  issues?: readonly Issue[]
  action: { label: string; onClick: () => void }
}

/** Something did not work: what happened, what is safe, one button. */
export function FailureNote({ title, detail, safe, issues = [], action }: FailureNoteProps) {
  return (
    <div role="alert" className={styles.note}>
      <CircleAlert size={18} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {detail !== undefined && <p>{detail}</p>}
        {issues.length > 0 && <IssueList issues={issues} />}
        <p className={styles.safe}>{safe}</p>
        <Button size="small" className={styles.action ?? ''} onClick={action.onClick}>
          {action.label}
        </Button>
      </div>
    </div>
  )
}

function IssueList({ issues }: { issues: readonly Issue[] }) {
  const hidden = issues.length - SHOWN_ISSUES
  return (
    <>
      <p>{t('start.fileIssues', { count: issues.length })}</p>
      <ul className={styles.issues}>
        {issues.slice(0, SHOWN_ISSUES).map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <code className={styles.path}>{path === '' ? t('start.fileWhole') : path}</code> {message}
          </li>
        ))}
      </ul>
      {hidden > 0 && <p>{t('start.fileMore', { count: hidden })}</p>}
    </>
  )
}
