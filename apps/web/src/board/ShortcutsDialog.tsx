import { t, type MessageKey } from '../messages/messages.ts'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './ShortcutsDialog.module.css'

/** Every key of the wall. The dialog is the only place where they are listed. */
const SHORTCUTS: readonly (readonly [string, MessageKey])[] = [
  ['1 – 4', 'keys.kind'],
  ['Enter', 'keys.place'],
  ['Ctrl + Enter', 'keys.nextSame'],
  ['Tab', 'keys.nextKind'],
  ['F2', 'keys.edit'],
  ['Shift + 1 – 4', 'keys.changeKind'],
  ['A', 'keys.arrow'],
  ['F', 'keys.frame'],
  ['V / H', 'keys.selectHand'],
  ['5 – 9', 'keys.phase'],
  ['0', 'keys.fit'],
  ['Ctrl + D', 'keys.duplicate'],
  ['Del', 'keys.delete'],
  ['Ctrl + Z / Ctrl + Shift + Z', 'keys.undo'],
  ['Ctrl + V', 'keys.paste'],
  ['P', 'keys.panel'],
]

export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog title={t('menu.shortcuts')} isOpen={isOpen} onClose={onClose}>
      <dl className={styles.keys}>
        {SHORTCUTS.map(([keys, what]) => (
          <div key={keys} className={styles.row}>
            <dt>
              <kbd className={styles.key}>{keys}</kbd>
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
