import { Fragment } from 'react'
import { t, type MessageKey } from '../messages/messages.ts'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './ShortcutsDialog.module.css'

type Letter = 'A' | 'D' | 'F' | 'H' | 'J' | 'K' | 'M' | 'P' | 'S' | 'V' | 'Z'
type Key = 'Alt' | 'Ctrl' | 'Shift' | '↓' | 'Enter' | 'Del' | 'Tab' | 'F2' | Letter | Range | '0'
type Range = '1 – 4' | '5 – 9'
/** Keys pressed together; several when each does one half of what is said. */
type Shortcut = readonly [what: MessageKey, ...presses: (readonly Key[])[]]

/** Every key of the wall, by what one is about to do. The dialog is the only place where they are listed. */
const GROUPS: readonly (readonly [MessageKey, readonly Shortcut[]])[] = [
  [
    'keys.writing',
    [
      ['keys.kind', ['1 – 4']],
      ['keys.place', ['Enter']],
      ['keys.nextKind', ['Tab']],
      ['keys.nextSame', ['Ctrl', 'Enter']],
      ['keys.edit', ['F2']],
      ['keys.suggest', ['Alt', '↓']],
      ['keys.paste', ['Ctrl', 'V']],
    ],
  ],
  [
    'keys.changing',
    [
      ['keys.changeKind', ['Shift', '1 – 4']],
      ['keys.arrow', ['A']],
      ['keys.frame', ['F']],
      ['keys.join', ['J']],
      ['keys.split', ['S']],
      ['keys.meaning', ['K']],
      ['keys.duplicate', ['Ctrl', 'D']],
      ['keys.delete', ['Del']],
      ['keys.undo', ['Ctrl', 'Z'], ['Ctrl', 'Shift', 'Z']],
    ],
  ],
  [
    'keys.looking',
    [
      ['keys.phase', ['5 – 9']],
      ['keys.fit', ['0']],
      ['keys.heat', ['M']],
      ['keys.selectHand', ['V'], ['H']],
      ['keys.panel', ['P']],
    ],
  ],
]

export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog title={t('menu.shortcuts')} isOpen={isOpen} onClose={onClose}>
      {GROUPS.map(([title, shortcuts]) => (
        <section key={title} className={styles.group}>
          <h3 className={styles.title}>{t(title)}</h3>
          <dl className={styles.list}>
            {shortcuts.map(([what, ...presses]) => (
              <div key={what} className={styles.row}>
                <dt className={styles.what}>{t(what)}</dt>
                <dd className={styles.keys}>
                  {presses.map((keys, index) => (
                    <Fragment key={keys.join('+')}>
                      {index > 0 && <span className={styles.or}>/</span>}
                      <Press keys={keys} />
                    </Fragment>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}

function Press({ keys }: { keys: readonly Key[] }) {
  return keys.map((key, index) => (
    <Fragment key={key}>
      {index > 0 && <span className="visually-hidden"> + </span>}
      <kbd className={styles.key}>{nameOf(key)}</kbd>
    </Fragment>
  ))
}

/** What is printed on the key. */
function nameOf(key: Key): string {
  if (key === 'Ctrl' && navigator.userAgent.includes('Mac OS')) return '⌘'
  return key === 'Ctrl' || key === 'Shift' || key === 'Del' ? t(`key.${key}`) : key
}
