import { useState, type FormEvent } from 'react'
import { t } from '../messages/messages.ts'
import { forgetBoard } from '../session/recentBoards.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './boardDialogs.module.css'
import type { BoardRequests } from './boardRequests.ts'
import { wordsOfFailure } from './wordsOfFailure.ts'

export interface DeleteBoardDialogProps {
  requests: BoardRequests
  boardId: string
  title: string
  onClose: () => void
}

/** Removes a board for good, once its title has been typed. */
export function DeleteBoardDialog({ requests, boardId, title, onClose }: DeleteBoardDialogProps) {
  const [typed, setTyped] = useState('')
  const [isWorking, setWorking] = useState(false)
  const [failure, setFailure] = useState<string>()
  const remove = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (typed.trim() !== title.trim()) {
      setFailure(t('delete.wrongTitle'))
      return
    }
    setWorking(true)
    const answer = await requests.deleteBoard(title)
    setWorking(false)
    if (!answer.ok) setFailure(wordsOfFailure(answer.failure))
    else {
      forgetBoard(boardId)
      window.location.assign('/')
    }
  }
  return (
    <Dialog title={t('delete.title')} description={t('delete.why')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void remove(event)} noValidate>
        <TextField
          label={t('delete.typeTitle', { title })}
          error={failure}
          value={typed}
          autoComplete="off"
          data-first-focus
          onChange={(event) => {
            setTyped(event.target.value)
            setFailure(undefined)
          }}
        />
        <div className={styles.actions}>
          <Button variant="quiet" onClick={onClose}>
            {t('access.cancel')}
          </Button>
          <Button variant="danger" type="submit" disabled={isWorking}>
            {t('delete.confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
