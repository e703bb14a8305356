import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react'
import { useRef } from 'react'
import type { ShownFinding } from '../findings/calmFindings.ts'
import { closeFinding, selectFinding } from '../findings/selectedFinding.ts'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './ExplanationBar.module.css'

export interface ExplanationBarProps {
  fingerprint: string
  entries: readonly ShownFinding[]
}

/** The way back to the list, and to the findings before and after this one. */
export function ExplanationBar({ fingerprint, entries }: ExplanationBarProps) {
  const ids = entries.map(({ finding }) => finding.fingerprint)
  const place = ids.indexOf(fingerprint)
  // One that has left the list still has a place in it.
  const last = useRef(0)
  if (place !== -1) last.current = place
  const previous = ids[last.current - 1]
  const next = place === -1 ? ids[last.current] : ids[place + 1]
  return (
    <nav className={styles.bar}>
      <Button size="small" variant="quiet" className={styles.back ?? ''} onClick={closeFinding}>
        <ArrowLeft size={16} aria-hidden />
        {t('explain.back')}
      </Button>
      <IconButton
        label={t('explain.previous')}
        size="small"
        disabled={previous === undefined}
        onClick={() => previous !== undefined && selectFinding(previous)}
      >
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton
        label={t('explain.next')}
        size="small"
        disabled={next === undefined}
        onClick={() => next !== undefined && selectFinding(next)}
      >
        <ChevronDown size={16} aria-hidden />
      </IconButton>
    </nav>
  )
}
