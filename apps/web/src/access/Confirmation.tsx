import { useEffect, useRef, type ReactNode } from 'react'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Confirmation.module.css'

export interface ConfirmationProps {
  /** What will happen, to whom, and what stays. */
  why: string
  /** The verb on the button. */
  action: string
  /** `primary` for what can be taken back. */
  variant?: 'danger' | 'primary'
  isWorking: boolean
  onConfirm: () => void
  onCancel: () => void
  /** Further ways to go on, before the way out. */
  children?: ReactNode
}

/** Asks once more, in place. Focus comes here, so that the words are read out and Escape's button is near. */
export function Confirmation({
  why,
  action,
  variant = 'danger',
  isWorking,
  onConfirm,
  onCancel,
  children,
}: ConfirmationProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} role="group" aria-label={why} tabIndex={-1} className={styles.box}>
      <p>{why}</p>
      <div className={styles.actions}>
        <Button size="small" variant={variant} disabled={isWorking} onClick={onConfirm}>
          {action}
        </Button>
        {children}
        <Button size="small" variant="quiet" onClick={onCancel}>
          {t('access.cancel')}
        </Button>
      </div>
    </div>
  )
}
