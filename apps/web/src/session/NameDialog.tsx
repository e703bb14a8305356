import { useState, type FormEvent } from 'react'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Identity } from './identity.ts'
import { useMe } from './me.ts'
import styles from './NameDialog.module.css'
import { cleanWords, NAME_LENGTH, ROLE_LENGTH } from './parseIdentity.ts'
import { PERSON_COLORS, pickPersonColor } from './personColors.ts'

export interface NameDialogProps {
  /** Given: the name is being changed, and the dialog can be left. */
  identity?: Identity
  onDone: (identity: Identity) => void
  onClose?: () => void
}

/** Asks for a name, and if they like for the role in the team and a colour. Enter is enough. */
export function NameDialog({ identity, onDone, onClose }: NameDialogProps) {
  const [name, setName] = useState(identity?.name ?? '')
  const [roleInTeam, setRole] = useState(identity?.roleInTeam ?? '')
  const [color, setColor] = useState(() => identity?.color ?? pickPersonColor(Math.random()))
  const isSignedIn = useMe()?.name !== undefined
  const [isMissing, setMissing] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const cleanName = cleanWords(name, NAME_LENGTH)
    if (cleanName === '') setMissing(true)
    else onDone({ name: cleanName, roleInTeam: cleanWords(roleInTeam, ROLE_LENGTH), color })
  }
  return (
    <Dialog
      title={identity === undefined ? t('name.title') : t('name.change')}
      description={t('name.why')}
      isOpen
      {...(onClose !== undefined && { onClose })}
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField
          label={t('name.name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          readOnly={isSignedIn}
          {...(isSignedIn && { hint: t('name.signedIn') })}
          error={isMissing && name.trim() === '' ? t('name.missing') : undefined}
          maxLength={NAME_LENGTH}
          autoComplete="nickname"
          data-first-focus
          required
        />
        <TextField
          label={t('name.role')}
          hint={t('name.roleHint')}
          value={roleInTeam}
          onChange={(event) => setRole(event.target.value)}
          maxLength={ROLE_LENGTH}
          autoComplete="organization-title"
        />
        <fieldset className={styles.colors}>
          <legend className={styles.legend}>{t('name.color')}</legend>
          {PERSON_COLORS.map((choice, index) => (
            <input
              key={choice}
              type="radio"
              name="color"
              className={styles.color}
              style={{ color: choice }}
              aria-label={t('name.colorChoice', { number: index + 1 })}
              checked={choice === color}
              onChange={() => setColor(choice)}
            />
          ))}
        </fieldset>
        <Button variant="primary" type="submit" className={styles.submit ?? ''}>
          {identity === undefined ? t('name.join') : t('name.save')}
        </Button>
      </form>
    </Dialog>
  )
}
