import { useMemo, useState, type FormEvent } from 'react'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { MessagePage } from '../ui/MessagePage.tsx'
import { TextField } from '../ui/TextField.tsx'
import { createBoardRequests } from './boardRequests.ts'
import { PASSPHRASE_LENGTH } from './PassphraseForm.tsx'
import styles from './PassphrasePage.module.css'
import { keepPass } from './passes.ts'
import { wordsOfFailure } from './wordsOfFailure.ts'

export interface PassphrasePageProps {
  boardId: string
  token: string
}

/** Asks for the passphrase of a link; the board opens once its proof is kept. */
export function PassphrasePage({ boardId, token }: PassphrasePageProps) {
  const requests = useMemo(() => createBoardRequests(boardId, token), [boardId, token])
  const [passphrase, setPassphrase] = useState('')
  const [isWorking, setWorking] = useState(false)
  const [failure, setFailure] = useState<string>()
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (passphrase === '') {
      setFailure(t('pass.missing'))
      return
    }
    setWorking(true)
    const answer = await requests.askForPass(passphrase)
    setWorking(false)
    if (answer.ok) keepPass(boardId, token, answer.value)
    else if (answer.failure.code === 'access/wrong-passphrase') setFailure(t('pass.wrong'))
    else setFailure(wordsOfFailure(answer.failure))
  }
  return (
    <MessagePage title={t('pass.title')} advice={t('pass.advice')}>
      <form className={styles.form} onSubmit={(event) => void open(event)} noValidate>
        <TextField
          type="password"
          label={t('links.passphrase')}
          error={failure}
          value={passphrase}
          maxLength={PASSPHRASE_LENGTH.max}
          autoComplete="current-password"
          autoFocus
          onChange={(event) => {
            setPassphrase(event.target.value)
            setFailure(undefined)
          }}
        />
        <Button variant="primary" type="submit" disabled={isWorking}>
          {t('pass.open')}
        </Button>
      </form>
    </MessagePage>
  )
}
