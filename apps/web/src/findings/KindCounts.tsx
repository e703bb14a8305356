import { NOTE_KINDS, type NoteKind } from '@pathwall/domain'
import { t } from '../messages/messages.ts'
import { KindIcon } from '../ui/KindIcon.tsx'
import styles from './KindCounts.module.css'

/** How many notes of each kind a step has: icon and number for the eye, words for the ear. */
export function KindCounts({ kinds }: { kinds: Partial<Record<NoteKind, number>> }) {
  return NOTE_KINDS.map((kind) => {
    const count = kinds[kind]
    if (count === undefined) return null
    const words = t(`findings.kinds.${kind}`, { count })
    return (
      <span key={kind} className={styles.kind} title={words} role="img" aria-label={words}>
        <KindIcon kind={kind} size={14} />
        {count}
      </span>
    )
  })
}
