import { useBoard, type Role } from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { boardPath } from './boardLink.ts'
import { LinkRow } from './LinkRow.tsx'
import { ROLES } from './recentBoard.ts'
import { useRecentBoards } from './recentBoards.ts'
import styles from './ShareDialog.module.css'

export interface ShareDialogProps {
  boardId: string
  token: string
  isOpen: boolean
  onClose: () => void
}

/** The links of this board that this browser knows, what each allows, and a way to copy them. */
export function ShareDialog({ boardId, token, isOpen, onClose }: ShareDialogProps) {
  const role = useBoard((state) => state.role)
  const known = useRecentBoards(({ boards }) => boards.find((board) => board.id === boardId)?.tokens)
  const tokens: Partial<Record<Role, string>> = { ...known, [role]: token }
  const links = ROLES.flatMap((name) => {
    const linkToken = tokens[name]
    return linkToken === undefined || mayDoMore(name, role)
      ? []
      : [{ role: name, url: window.location.origin + boardPath(boardId, linkToken) }]
  })
  return (
    <Dialog title={t('share.title')} description={t('share.intro')} isOpen={isOpen} onClose={onClose}>
      <ul className={styles.links}>
        {links.map((link) => (
          <LinkRow key={link.role} {...link} isMine={link.role === role} />
        ))}
      </ul>
      {links.length < ROLES.length && role === 'facilitator' && <p className={styles.unknown}>{t('share.unknown')}</p>}
    </Dialog>
  )
}

/** Who came by a weaker link is not offered a stronger one that happens to be known: the page shows what the visit is. */
function mayDoMore(a: Role, b: Role): boolean {
  return ROLES.indexOf(a) < ROLES.indexOf(b)
}
