import type { Finding } from '@pathwall/analyzer'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useBoardCommands } from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useEscape } from '../ui/useEscape.ts'
import styles from './SuppressForm.module.css'

const REASON_LENGTH = 2_000

export interface SuppressFormProps {
  finding: Finding
  /** It is said. */
  onClose: () => void
  onCancel: () => void
}

/** Says of a finding that it does not count here, and why. */
export function SuppressForm({ finding, onClose, onCancel }: SuppressFormProps) {
  const { suppress } = useBoardCommands()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useEscape(form, onCancel)
  useEffect(() => {
    // It was opened to write here.
    field.current?.focus({ preventScroll: true })
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (reason.trim() === '') return
    suppress(finding, reason.trim())
    announce(t('suppress.done'))
    onClose()
  }
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <TextArea
        ref={field}
        label={t('suppress.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={isTried && reason.trim() === '' ? t('suppress.missing') : undefined}
        maxLength={REASON_LENGTH}
        required
      />
      <span className={styles.actions}>
        <Button size="small" variant="primary" type="submit">
          {t('suppress.save')}
        </Button>
        <Button size="small" variant="quiet" onClick={onCancel}>
          {t('suppress.cancel')}
        </Button>
      </span>
    </form>
  )
}
