import { ROLES, type Role } from '@pathwall/domain'
import { useState } from 'react'
import { t, useLanguage } from '../messages/messages.ts'
import { formatWhen } from '../start/formatWhen.ts'
import type { Answer } from '../session/askServer.ts'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import type { BoardPerson } from './boardAnswers.ts'
import type { BoardRequests } from './boardRequests.ts'
import { Confirmation } from './Confirmation.tsx'
import styles from './ManagedPerson.module.css'
import { wordsOfFailure } from './wordsOfFailure.ts'

export interface ManagedPersonProps {
  person: BoardPerson
  requests: BoardRequests
  onMade: (role: Role, token: string) => void
  onChanged: () => void
}

/** One person: when they were here, what they may do, and the way out. */
export function ManagedPerson({ person, requests, onMade, onChanged }: ManagedPersonProps) {
  const language = useLanguage()
  const [isRemoving, setRemoving] = useState(false)
  const [isWorking, setWorking] = useState(false)
  const [failure, setFailure] = useState<string>()
  const name = person.name === '' ? t('manage.nameless') : person.name

  const perform = async (action: () => Promise<Answer<unknown>>, words: string): Promise<boolean> => {
    setWorking(true)
    setFailure(undefined)
    const answer = await action()
    setWorking(false)
    if (answer.ok) {
      announce(words)
      onChanged()
    } else setFailure(wordsOfFailure(answer.failure))
    return answer.ok
  }
  const decide = (role: Role): void =>
    void perform(
      // What the link says anyway is no decision: a later one about the link counts again.
      () => requests.decidePerson(person.id, { role: role === person.linkRole ? null : role }),
      t('manage.roleChanged', { name, role: t(`role.${role}`) }),
    )
  const remove = async (): Promise<boolean> => {
    const isRemoved = await perform(
      () => requests.decidePerson(person.id, { isRemoved: true }),
      t('manage.removedNow', { name }),
    )
    if (isRemoved) setRemoving(false)
    return isRemoved
  }
  const removeAndRenew = async (): Promise<void> => {
    if (!(await remove())) return
    await perform(async () => {
      const made = await requests.makeLink(person.linkRole)
      if (made.ok) onMade(made.value.role, made.value.token)
      return made
    }, t('links.made'))
  }
  return (
    <li className={styles.person} data-removed={person.isRemoved}>
      <div className={styles.row}>
        <span className={styles.who}>
          <span className={styles.name}>{person.isMe ? t('people.me', { name }) : name}</span>
          <span className={styles.when}>{whenOf(person, language)}</span>
        </span>
        {person.isMe ? (
          <span className={styles.role}>{t(`role.${person.role}`)}</span>
        ) : person.isRemoved ? (
          <Button
            size="small"
            disabled={isWorking}
            aria-label={t('manage.letBackNamed', { name })}
            onClick={() => void perform(() => requests.decidePerson(person.id, { isRemoved: false }), '')}
          >
            {t('manage.letBack')}
          </Button>
        ) : (
          <>
            <select
              className={styles.select}
              aria-label={t('manage.roleOf', { name })}
              value={person.role}
              disabled={isWorking}
              onChange={(event) => {
                const role = ROLES.find((known) => known === event.target.value)
                if (role !== undefined) decide(role)
              }}
            >
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {t(`role.${role}`)}
                </option>
              ))}
            </select>
            <Button
              size="small"
              variant="quiet"
              aria-label={t('manage.removeNamed', { name })}
              aria-expanded={isRemoving}
              onClick={() => setRemoving(!isRemoving)}
            >
              {t('manage.remove')}
            </Button>
          </>
        )}
      </div>
      {isRemoving && (
        <Confirmation
          why={t('manage.removeWhy')}
          action={t('manage.remove')}
          isWorking={isWorking}
          onConfirm={() => void remove()}
          onCancel={() => setRemoving(false)}
        >
          <Button size="small" variant="danger" disabled={isWorking} onClick={() => void removeAndRenew()}>
            {t('manage.removeAndRenew')}
          </Button>
        </Confirmation>
      )}
      {failure !== undefined && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
    </li>
  )
}

function whenOf({ isHere, isRemoved, lastSeenAt }: BoardPerson, language: string): string {
  if (isRemoved) return t('manage.removed')
  if (isHere) return t('manage.here')
  const now = Date.now()
  return now - lastSeenAt < 60_000
    ? t('manage.justLeft')
    : t('manage.lastSeen', { when: formatWhen(lastSeenAt, now, language) })
}
