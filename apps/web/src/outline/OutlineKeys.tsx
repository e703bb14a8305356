import { t, type MessageKey } from '../messages/messages.ts'
import styles from './OutlineKeys.module.css'

const KEYS: readonly (readonly [string, MessageKey])[] = [
  ['↑ ↓ ← →', 'outline.keys.move'],
  ['Enter', 'outline.keys.edit'],
  ['N', 'outline.keys.add'],
  ['1 – 4', 'outline.keys.kind'],
  ['C', 'outline.keys.connect'],
  ['M', 'outline.keys.moveTo'],
  ['5 – 9', 'outline.keys.phase'],
  ['outline.key.delete', 'outline.keys.delete'],
  ['outline.key.space', 'outline.keys.reveal'],
  ['outline.key.menu', 'outline.keys.menu'],
  ['/', 'outline.keys.search'],
  ['outline.key.undo', 'outline.keys.undo'],
]

/** The keys of the list, closed at first. */
export function OutlineKeys() {
  return (
    <details className={`${styles.keys} key-hint`}>
      <summary>{t('outline.keys')}</summary>
      <dl className={styles.list}>
        {KEYS.map(([key, what]) => (
          <div key={key} className={styles.row}>
            <dt>
              <kbd className={styles.key}>{key.startsWith('outline.') ? t(key as MessageKey) : key}</kbd>
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
