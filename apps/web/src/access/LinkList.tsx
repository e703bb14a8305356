import { ROLES, type Role } from '@pathwall/domain'
import { useCallback, useState } from 'react'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import type { BoardRequests } from './boardRequests.ts'
import styles from './LinkList.module.css'
import { ManagedLink } from './ManagedLink.tsx'
import { useAnswer } from './useAnswer.ts'

export interface LinkListProps {
  requests: BoardRequests
  /** The role of the link by which this person came; undefined when it is none of those known. */
  myLink: Role | undefined
  /** Addresses of the links that this browser knows. */
  urls: Readonly<Partial<Record<Role, string>>>
  /** A new link was made; its token is told only now. */
  onMade: (role: Role, token: string) => void
  /** Rises when somebody else changed a link. */
  news: number
}

/** The three links of a board as a facilitator has them: copy, renew, revoke, passphrase, and a last day. */
export function LinkList({ requests, myLink, urls, onMade, news }: LinkListProps) {
  const ask = useCallback(() => requests.readLinks(), [requests])
  const { load, reload } = useAnswer(ask, news)
  const [changed, setChanged] = useState<Role>()
  if (load.status === 'loading') return <p role="status">{t('access.loading')}</p>
  if (load.status === 'failed')
    return (
      <div role="alert" className={styles.failed}>
        <p>{t('access.loadFailed')}</p>
        <Button onClick={reload}>{t('access.retry')}</Button>
      </div>
    )
  const done = (role: Role, words: string): void => {
    setChanged(role)
    announce(words)
    reload()
  }
  return (
    <ul className={styles.links}>
      {ROLES.map((role) => (
        <ManagedLink
          key={role}
          role={role}
          link={load.value.find((link) => link.role === role)}
          url={urls[role]}
          isMine={role === myLink}
          isChanged={role === changed}
          requests={requests}
          onMade={(token) => {
            onMade(role, token)
            done(role, t('links.made'))
          }}
          onChanged={(words) => done(role, words)}
        />
      ))}
    </ul>
  )
}
