import type { ReactNode } from 'react'
import styles from './Disclosure.module.css'

export interface DisclosureProps {
  summary: ReactNode
  /** For what names itself after the summary. */
  summaryId?: string
  className?: string | undefined
  children: ReactNode
}

/** A heading that opens and closes what is beneath it; closed at first. */
export function Disclosure({ summary, summaryId, className = '', children }: DisclosureProps) {
  return (
    <details className={`${styles.disclosure} ${className}`}>
      <summary className={styles.summary} id={summaryId}>
        {summary}
      </summary>
      {children}
    </details>
  )
}
