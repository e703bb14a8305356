import { useState, type FormEvent } from 'react'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './Confirmation.module.css'
import { dayOf, endOfDay } from './lastDay.ts'

export interface ExpiryFormProps {
  /** Milliseconds since 1970. */
  expiresAt: number | undefined
  isWorking: boolean
  onSave: (expiresAt: number) => void
  onCancel: () => void
}

/** Sets the last day of a link. */
export function ExpiryForm({ expiresAt, isWorking, onSave, onCancel }: ExpiryFormProps) {
  const [today] = useState(() => dayOf(Date.now()))
  const [day, setDay] = useState(() => (expiresAt === undefined ? '' : dayOf(expiresAt)))
  const [isPast, setPast] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const end = endOfDay(day)
    if (end === undefined || end < Date.now()) setPast(true)
    else onSave(end)
  }
  return (
    <form className={styles.box} onSubmit={submit} noValidate>
      <TextField
        type="date"
        label={t('links.lastDay')}
        hint={t('links.lastDayHint')}
        error={isPast ? t('links.lastDayPast') : undefined}
        value={day}
        min={today}
        autoFocus
        onChange={(event) => {
          setDay(event.target.value)
          setPast(false)
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
