import { X, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './BoardNote.module.css'

export interface BoardNoteProps {
  icon: LucideIcon
  children: ReactNode
  /** What can be done about it. */
  action: string
  onAction: () => void
  onClose: () => void
}

/** One calm line above the wall about the board as a whole; it can be put away. */
export function BoardNote({ icon: Icon, children, action, onAction, onClose }: BoardNoteProps) {
  return (
    <div className={styles.note} role="status">
      <Icon size={16} aria-hidden className={styles.icon} />
      <p className={styles.words}>{children}</p>
      <Button variant="quiet" size="small" onClick={onAction}>
        {action}
      </Button>
      <IconButton label={t('ui.close')} size="small" onClick={onClose}>
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  )
}
