import { ROLES, type Role } from '@pathwall/domain'
import { LinkList } from '../access/LinkList.tsx'
import { useBoard, useBoardRequests } from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { boardPath } from './boardLink.ts'
import { LinkRow } from './LinkRow.tsx'
import { useRecentBoards } from './recentBoards.ts'
import styles from './ShareDialog.module.css'

export interface ShareDialogProps {
  boardId: string
  token: string
  isOpen: boolean
  onClose: () => void
}

/** The links of this board that this browser knows, what each allows, and a way to copy them; for a facilitator also to change them. */
export function ShareDialog({ boardId, token, isOpen, onClose }: ShareDialogProps) {
  const role = useBoard((state) => state.role)
  const linkRole = useBoard((state) => state.linkRole)
  const news = useBoard((state) => state.news.links)
  const { requests, linkMade } = useBoardRequests()
  const known = useRecentBoards(({ boards }) => boards.find((board) => board.id === boardId)?.tokens)
  const tokens: Partial<Record<Role, string>> = { ...known, [linkRole]: token }
  const urls: Partial<Record<Role, string>> = {}
  for (const name of ROLES) {
    const linkToken = tokens[name]
    if (linkToken !== undefined && !mayDoMore(name, role))
      urls[name] = window.location.origin + boardPath(boardId, linkToken)
  }
  return (
    <Dialog title={t('share.title')} description={t('share.intro')} isOpen={isOpen} onClose={onClose}>
      {role === 'facilitator' ? (
        <LinkList requests={requests} myLink={linkRole} urls={urls} onMade={linkMade} news={news} />
      ) : (
        <ul className={styles.links}>
          {ROLES.filter((name) => urls[name] !== undefined).map((name) => (
            <LinkRow key={name} role={name} url={urls[name]} isMine={name === linkRole} />
          ))}
        </ul>
      )}
    </Dialog>
  )
}

/** Who came by a weaker link is not offered a stronger one that happens to be known: the page shows what the visit is. */
function mayDoMore(a: Role, b: Role): boolean {
  return ROLES.indexOf(a) < ROLES.indexOf(b)
}
