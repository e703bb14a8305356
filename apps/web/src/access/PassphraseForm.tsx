import { useState, type FormEvent } from 'react'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './Confirmation.module.css'

export interface PassphraseFormProps {
  isWorking: boolean
  onSave: (passphrase: string) => void
  onCancel: () => void
}

export const PASSPHRASE_LENGTH = { min: 8, max: 200 } as const

/** Sets a link's passphrase. It is shown while it is typed: one reads it out to others anyway. */
export function PassphraseForm({ isWorking, onSave, onCancel }: PassphraseFormProps) {
  const [passphrase, setPassphrase] = useState('')
  const [isShort, setShort] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if ([...passphrase].length < PASSPHRASE_LENGTH.min) setShort(true)
    else onSave(passphrase)
  }
  return (
    <form className={styles.box} onSubmit={submit} noValidate>
      <TextField
        label={t('links.passphrase')}
        hint={t('links.passphraseHint')}
        error={isShort ? t('links.passphraseShort') : undefined}
        value={passphrase}
        maxLength={PASSPHRASE_LENGTH.max}
        autoComplete="off"
        autoFocus
        onChange={(event) => {
          setPassphrase(event.target.value)
          setShort(false)
        }}
      />
      <div className={styles.actions}>
        <Button size="small" variant="primary" type="submit" disabled={isWorking}>
          {t('access.save')}
        </Button>
        <Button size="small" variant="quiet" onClick={onCancel}>
          {t('access.cancel')}
        </Button>
      </div>
    </form>
  )
}
