import { X } from 'lucide-react'
import { Dialog as RadixDialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { t } from '../messages/messages.ts'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'

export interface DialogProps {
  title: string
  isOpen: boolean
  /** Left out: the dialog must be answered, it has no close button and Escape does nothing. */
  onClose?: () => void
  /** One sentence below the title, read out with it. */
  description?: string
  children: ReactNode
}

/** A modal dialog: focus goes in, stays in, and returns. Escape and the close button close it. */
export function Dialog({ title, isOpen, onClose, description, children }: DialogProps) {
  const stay = (event: Event): void => {
    if (onClose === undefined) event.preventDefault()
  }
  return (
    <RadixDialog.Root open={isOpen} onOpenChange={(open) => !open && onClose?.()}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className={styles.backdrop} />
        <RadixDialog.Content
          className={styles.dialog}
          onEscapeKeyDown={stay}
          onPointerDownOutside={stay}
          {...(description === undefined && { 'aria-describedby': undefined })}
        >
          <header className={styles.header}>
            <RadixDialog.Title className={styles.title}>{title}</RadixDialog.Title>
            {onClose !== undefined && (
              <IconButton label={t('ui.close')} onClick={onClose}>
                <X size={18} aria-hidden />
              </IconButton>
            )}
          </header>
          {description !== undefined && (
            <RadixDialog.Description className={styles.description}>{description}</RadixDialog.Description>
          )}
          {children}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}
