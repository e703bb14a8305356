import { Popover } from 'radix-ui'
import { useState } from 'react'
import { PeopleDialog } from '../access/PeopleDialog.tsx'
import { useBoard, useBoardRequests, type Person } from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { Avatar } from './Avatar.tsx'
import styles from './Avatars.module.css'
import { useIdentity } from './identity.ts'
import { NameDialog } from './NameDialog.tsx'
import { orderPeople } from './orderPeople.ts'

const SHOWN = 4

/** Who is here: initials in their colours, me first; a press shows everybody by name, and lets me change mine. */
export function Avatars({ people }: { people: readonly Person[] }) {
  const { identity, setIdentity } = useIdentity()
  const [isNaming, setNaming] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const [isManaging, setManaging] = useState(false)
  const isFacilitator = useBoard((state) => state.role === 'facilitator')
  const news = useBoard((state) => state.news.people)
  const { requests, linkMade } = useBoardRequests()
  const ordered = orderPeople(people)
  const hidden = ordered.length - SHOWN
  if (ordered.length === 0) return null
  return (
    <>
      <Popover.Root open={isOpen} onOpenChange={setOpen}>
        <Popover.Trigger className={styles.trigger} title={ordered.map((person) => person.name).join(', ')}>
          <span className="visually-hidden">{t('people.label', { count: ordered.length })}</span>
          {ordered.slice(0, hidden === 1 ? SHOWN + 1 : SHOWN).map((person) => (
            <Avatar key={person.id} person={person} />
          ))}
          {hidden > 1 && (
            <span className={styles.more} aria-hidden>
              {t('people.more', { count: hidden })}
            </span>
          )}
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            className={styles.people}
            aria-label={t('people.label', { count: ordered.length })}
            align="end"
            sideOffset={6}
            collisionPadding={8}
          >
            <ul className={styles.list}>
              {ordered.map((person) => (
                <PersonRow
                  key={person.id}
                  person={person}
                  onChangeName={() => {
                    setOpen(false)
                    setNaming(true)
                  }}
                />
              ))}
            </ul>
            {isFacilitator && (
              <Button
                className={styles.manage ?? ''}
                size="small"
                onClick={() => {
                  setOpen(false)
                  setManaging(true)
                }}
              >
                {t('manage.open')}
              </Button>
            )}
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      {isManaging && (
        <PeopleDialog requests={requests} onMade={linkMade} news={news} onClose={() => setManaging(false)} />
      )}
      {isNaming && identity !== undefined && (
        <NameDialog
          identity={identity}
          onDone={(changed) => {
            setIdentity(changed)
            setNaming(false)
          }}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  )
}

function PersonRow({ person, onChangeName }: { person: Person; onChangeName: () => void }) {
  const details = [person.roleInTeam, person.editing !== null && !person.isMe ? t('people.typing') : '']
    .filter((detail) => detail !== '')
    .join(' · ')
  return (
    <li className={styles.row}>
      <Avatar person={person} />
      <span className={styles.who}>
        <span className={styles.name}>{person.isMe ? t('people.me', { name: person.name }) : person.name}</span>
        {details !== '' && <span className={styles.details}>{details}</span>}
      </span>
      {person.isMe && (
        <Button variant="quiet" size="small" onClick={onChangeName}>
          {t('people.changeName')}
        </Button>
      )}
    </li>
  )
}
