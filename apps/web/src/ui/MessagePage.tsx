import type { ReactNode } from 'react'
import { t } from '../messages/messages.ts'
import styles from './MessagePage.module.css'

export interface MessagePageProps {
  title: string
  advice: string
  /** For whoever has to find out why; folded away. */
  details?: string
  /** The buttons. */
  children: ReactNode
}

/** A page that has one thing to say: what happened, what is safe, and what to do. */
export function MessagePage({ title, advice, details, children }: MessagePageProps) {
  return (
    <main className={styles.page}>
      <img src="/icon.svg" alt="Pathwall" width={40} height={40} />
      <div role="alert" className={styles.words}>
        <h1>{title}</h1>
        <p className={styles.advice}>{advice}</p>
      </div>
      <div className={styles.actions}>{children}</div>
      {details !== undefined && (
        <details className={styles.details}>
          <summary>{t('app.failed.details')}</summary>
          <pre className={styles.text}>{details}</pre>
        </details>
      )}
    </main>
  )
}
