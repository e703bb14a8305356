import { Undo2 } from 'lucide-react'
import { useEffect } from 'react'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import styles from './UndoHint.module.css'

const SHOWN_MS = 15_000

/** Says what was deleted and offers it back for a while. */
export function UndoHint({ text, onUndo, onGone }: { text: string; onUndo: () => void; onGone: () => void }) {
  useEffect(() => {
    const timer = setTimeout(onGone, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [text, onGone])
  return (
    <div className={styles.hint}>
      <span className={styles.text}>{t('outline.didDelete', { text })}</span>
      <Button size="small" onClick={onUndo}>
        <Undo2 size={16} aria-hidden />
        {t('outline.undo')}
      </Button>
    </div>
  )
}
