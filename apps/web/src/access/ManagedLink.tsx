import type { Role } from '@pathwall/domain'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { t, useLanguage } from '../messages/messages.ts'
import type { Answer } from '../session/askServer.ts'
import { LinkRow } from '../session/LinkRow.tsx'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import type { BoardLink } from './boardAnswers.ts'
import type { BoardRequests } from './boardRequests.ts'
import { Confirmation } from './Confirmation.tsx'
import { ExpiryForm } from './ExpiryForm.tsx'
import styles from './ManagedLink.module.css'
import { PassphraseForm } from './PassphraseForm.tsx'
import { wordsOfFailure } from './wordsOfFailure.ts'

export interface ManagedLinkProps {
  role: Role
  /** Undefined when there is no such link now. */
  link: BoardLink | undefined
  /** Undefined when this browser does not know it. */
  url: string | undefined
  isMine: boolean
  isChanged: boolean
  requests: BoardRequests
  onMade: (token: string) => void
  onChanged: (words: string) => void
}

type Task = 'renew' | 'revoke' | 'passphrase' | 'expiry'

/** One link, what it asks for, and what a facilitator can do about it. */
export function ManagedLink({ role, link, url, isMine, requests, onMade, onChanged, ...rest }: ManagedLinkProps) {
  const [task, setTask] = useState<Task>()
  const [failure, setFailure] = useState<string>()
  const [isWorking, setWorking] = useState(false)
  const name = t(`share.${role}`)

  const perform = async <T,>(action: Promise<Answer<T>>, done: (value: T) => void): Promise<void> => {
    setWorking(true)
    setFailure(undefined)
    const answer = await action
    setWorking(false)
    if (!answer.ok) {
      setFailure(wordsOfFailure(answer.failure))
      return
    }
    setTask(undefined)
    done(answer.value)
  }
  const make = (): void => void perform(requests.makeLink(role), ({ token }) => onMade(token))
  const change = (to: Parameters<BoardRequests['changeLink']>[1]): void =>
    void perform(requests.changeLink(role, to), () => onChanged(t('links.changed')))
  const choose = (next: Task) => (): void => {
    setFailure(undefined)
    setTask(next)
  }
  const form = { isWorking, onCancel: () => setTask(undefined) }
  const menu = link !== undefined && (
    <Menu
      label={t('links.more', { link: name })}
      trigger={<Ellipsis size={16} aria-hidden />}
      items={[
        {
          label: link.hasPassphrase ? t('links.changePassphrase') : t('links.setPassphrase'),
          onSelect: choose('passphrase'),
        },
        ...(link.hasPassphrase
          ? [{ label: t('links.dropPassphrase'), onSelect: () => change({ passphrase: null }) }]
          : []),
        { label: t('links.setExpiry'), onSelect: choose('expiry') },
        ...(link.expiresAt === undefined
          ? []
          : [{ label: t('links.dropExpiry'), onSelect: () => change({ expiresAt: null }) }]),
        'separator',
        { label: t('links.renew'), onSelect: choose('renew') },
        { label: t('links.revoke'), onSelect: choose('revoke') },
      ]}
    />
  )
  return (
    <LinkRow
      key={url}
      role={role}
      url={link === undefined ? undefined : url}
      isMine={isMine && link !== undefined}
      menu={menu}
    >
      {link === undefined && <Missing words={t('links.none')} action={t('links.make')} onMake={make} {...form} />}
      {link !== undefined && url === undefined && task === undefined && (
        <Missing words={t('links.unknown')} action={t('links.renew')} onMake={choose('renew')} {...form} />
      )}
      {link !== undefined && <Terms link={link} isChanged={rest.isChanged} />}
      {task === 'renew' && (
        <Confirmation why={t('links.renewWhy')} action={t('links.renew')} onConfirm={make} {...form} />
      )}
      {task === 'revoke' && (
        <Confirmation
          why={t('links.revokeWhy')}
          action={t('links.revoke')}
          onConfirm={() => void perform(requests.revokeLink(role), () => onChanged(t('links.revoked')))}
          {...form}
        />
      )}
      {task === 'passphrase' && <PassphraseForm onSave={(passphrase) => change({ passphrase })} {...form} />}
      {task === 'expiry' && (
        <ExpiryForm
          expiresAt={link?.expiresAt}
          onSave={(expiresAt) => change({ expiresAt: new Date(expiresAt).toISOString() })}
          {...form}
        />
      )}
      {failure !== undefined && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
    </LinkRow>
  )
}

interface MissingProps {
  words: string
  action: string
  isWorking: boolean
  onMake: () => void
}

function Missing({ words, action, isWorking, onMake }: MissingProps) {
  return (
    <div className={styles.missing}>
      <p>{words}</p>
      <Button size="small" disabled={isWorking} onClick={onMake}>
        {action}
      </Button>
    </div>
  )
}

/** What a link asks for, in a line; nothing when it asks for nothing. */
function Terms({ link: { expiresAt, hasPassphrase }, isChanged }: { link: BoardLink; isChanged: boolean }) {
  const language = useLanguage()
  const day = expiresAt === undefined ? '' : new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(expiresAt)
  const [openedAt] = useState(() => Date.now())
  const hasEnded = expiresAt !== undefined && expiresAt <= openedAt
  const terms = [
    ...(hasPassphrase ? [t('links.hasPassphrase')] : []),
    ...(day === '' ? [] : [t(hasEnded ? 'links.ended' : 'links.until', { day })]),
  ]
  if (terms.length === 0) return null
  return (
    <p className={styles.terms} data-changed={isChanged}>
      {terms.join(' · ')}
    </p>
  )
}
