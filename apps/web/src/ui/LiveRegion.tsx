import { X } from 'lucide-react'
import { useEffect } from 'react'
import { create } from 'zustand'
import { t } from '../messages/messages.ts'
import { IconButton } from './IconButton.tsx'
import styles from './LiveRegion.module.css'

export type Politeness = 'polite' | 'assertive'

interface Announcement {
  text: string
  /** Counts up, so that the same text twice is announced twice. */
  number: number
}

const SHOWN_MS = 10_000

const useAnnouncements = create<Record<Politeness, Announcement>>()(() => ({
  polite: { text: '', number: 0 },
  assertive: { text: '', number: 0 },
}))

/**
 * Tells people who listen instead of look. `polite` waits for its turn and is only heard: for what eyes see anyway.
 * `assertive` interrupts and is shown as well, for some seconds: for what must not be missed.
 */
export function announce(text: string, politeness: Politeness = 'polite'): void {
  useAnnouncements.setState((now) => ({ [politeness]: { text, number: now[politeness].number + 1 } }))
}

/** The regions that `announce` speaks through. Mounted once, at the root. */
export function LiveRegion() {
  const { polite, assertive } = useAnnouncements()
  const clear = (): void => announce('', 'assertive')
  useEffect(() => {
    if (assertive.text === '') return
    const timer = setTimeout(clear, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [assertive])
  return (
    <>
      <div aria-live="polite" className="visually-hidden">
        <span key={polite.number}>{polite.text}</span>
      </div>
      <div className={styles.message} data-shown={assertive.text !== ''}>
        <div aria-live="assertive">
          <span key={assertive.number}>{assertive.text}</span>
        </div>
        {assertive.text !== '' && (
          <IconButton label={t('ui.close')} size="small" onClick={clear}>
            <X size={16} aria-hidden />
          </IconButton>
        )}
      </div>
    </>
  )
}
