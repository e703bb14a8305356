import { EyeOff, X } from 'lucide-react'
import { useState } from 'react'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useBoard } from './boardModel.ts'
import styles from './SetAsideNote.module.css'

/** Says that there is more on the board than this version can show. Put away, it comes back when there is more still. */
export function SetAsideNote() {
  const count = useBoard((state) => state.setAside)
  const [known, setKnown] = useState(0)
  if (count <= known) return null
  return (
    <div className={styles.note} role="status">
      <EyeOff size={16} aria-hidden className={styles.icon} />
      <p className={styles.words}>
        {t('setAside.what', { count })} {t('setAside.advice', { count })}
      </p>
      <Button variant="quiet" size="small" onClick={() => location.reload()}>
        {t('setAside.reload')}
      </Button>
      <IconButton label={t('ui.close')} size="small" onClick={() => setKnown(count)}>
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  )
}
