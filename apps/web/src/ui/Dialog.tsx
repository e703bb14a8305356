import { X } from 'lucide-react'
import { Dialog as RadixDialog } from 'radix-ui'
import { useRef, type ReactNode } from 'react'
import { t } from '../messages/messages.ts'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'
import { portalContainer } from './portalContainer.ts'

export interface DialogProps {
  title: string
  isOpen: boolean
  /** Left out: the dialog must be answered, it has no close button and Escape does nothing. */
  onClose?: () => void
  /** One sentence below the title, read out with it. */
  description?: string
  /** `large`: for what is looked at. */
  size?: 'medium' | 'large'
  children: ReactNode
}

/**
 * A modal dialog: focus goes to the element with `data-first-focus`, stays inside, and returns. Escape and the close
 * button close it.
 */
export function Dialog({ title, isOpen, onClose, description, size = 'medium', children }: DialogProps) {
  const content = useRef<HTMLDivElement>(null)
  const before = useRef<Element>(null)
  const stay = (event: Event): void => {
    if (onClose === undefined) event.preventDefault()
  }
  return (
    <RadixDialog.Root open={isOpen} onOpenChange={(open) => !open && onClose?.()}>
      <RadixDialog.Portal container={portalContainer()}>
        <RadixDialog.Overlay className={styles.backdrop} />
        <RadixDialog.Content
          ref={content}
          className={styles.dialog}
          data-size={size}
          onKeyDown={(event) => event.stopPropagation()}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            before.current = document.activeElement
            // Never onto the close button: its tooltip would come up and take the first Escape.
            const first = content.current?.querySelector<HTMLElement>('[data-first-focus]')
            ;(first ?? content.current)?.focus()
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (before.current instanceof HTMLElement) before.current.focus()
          }}
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
