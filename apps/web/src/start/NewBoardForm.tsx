import { TEMPLATES, type Template } from '@pathwall/domain'
import { useState, type FormEvent } from 'react'
import { t } from '../messages/messages.ts'
import { useMe } from '../session/me.ts'
import { signIn } from '../session/signIn.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { CreationNote } from './CreationNote.tsx'
import styles from './NewBoardForm.module.css'
import { useCreateBoard } from './useCreateBoard.ts'

const TITLE_LENGTH = 200

/** A new board: a title if one likes, a template, one button. */
export function NewBoardForm() {
  const [title, setTitle] = useState('')
  const [template, setTemplate] = useState<Template>('path-to-production')
  const { creation, create } = useCreateBoard()
  const me = useMe()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const request = { title: title.trim() || t('start.untitled'), template }
    create(() => Promise.resolve({ ok: true, value: request }))
  }
  return (
    <form className={styles.form} onSubmit={submit} aria-labelledby="new-board">
      <h2 id="new-board">{t('start.new')}</h2>
      <TextField
        label={t('start.newTitle')}
        placeholder={t('start.newTitlePlaceholder')}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        maxLength={TITLE_LENGTH}
        autoComplete="off"
      />
      <fieldset className={styles.templates}>
        <legend className={styles.legend}>{t('start.template')}</legend>
        {TEMPLATES.map((choice) => (
          <label key={choice} className={styles.template}>
            <input
              type="radio"
              name="template"
              className={styles.radio}
              checked={template === choice}
              onChange={() => setTemplate(choice)}
            />
            <TemplatePicture template={choice} />
            <span className={styles.name}>{t(`start.template.${choice}`)}</span>
            <span className={styles.about}>{t(`start.template.${choice}.about`)}</span>
          </label>
        ))}
      </fieldset>
      <CreationNote creation={creation} working={t('start.creating')} />
      {me?.mustSignInToCreate === true && me.name === undefined ? (
        <>
          <p>{t('signIn.needed')}</p>
          <Button variant="primary" className={styles.submit ?? ''} onClick={signIn}>
            {t('signIn.signIn')}
          </Button>
        </>
      ) : (
        <Button
          variant="primary"
          type="submit"
          className={styles.submit ?? ''}
          disabled={creation.status === 'working'}
        >
          {t('start.create')}
        </Button>
      )}
    </form>
  )
}

function TemplatePicture({ template }: { template: Template }) {
  const columns = template === 'blank' ? [0] : [0, 1, 2, 3, 4]
  const width = template === 'blank' ? 96 : 16
  return (
    <svg viewBox="0 0 96 28" className={styles.picture} aria-hidden>
      {columns.map((column) => (
        <rect key={column} x={column * 20 + 0.5} y={0.5} width={width - 1} height={27} rx={3} />
      ))}
    </svg>
  )
}
