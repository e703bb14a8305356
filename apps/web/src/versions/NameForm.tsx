import { useState, type FormEvent } from 'react'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './NameForm.module.css'
import { VERSION_NAME_LENGTH } from './versionAnswers.ts'

export interface NameFormProps {
  /** The verb on the button. */
  action: string
  initial: string
  hint?: string
  isWorking: boolean
  onName: (name: string) => unknown
  onCancel: () => void
}

/** Asks for the name of a version, in place. */
export function NameForm({ action, initial, hint, isWorking, onName, onCancel }: NameFormProps) {
  const [name, setName] = useState(initial)
  const [isMissing, setMissing] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() === '') setMissing(true)
    else onName(name.trim())
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('versions.keepName')}
        {...(hint !== undefined && { hint })}
        error={isMissing ? t('versions.nameMissing') : undefined}
        value={name}
        maxLength={VERSION_NAME_LENGTH}
        autoComplete="off"
        ref={focusOnce}
        onChange={(event) => {
          setName(event.target.value)
          setMissing(false)
        }}
      />
      <div className={styles.actions}>
        <Button size="small" variant="primary" type="submit" disabled={isWorking}>
          {action}
        </Button>
        <Button size="small" variant="quiet" onClick={onCancel}>
          {t('access.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** It was asked for by a button that is gone now. */
function focusOnce(field: HTMLInputElement | null): void {
  field?.focus()
}
