import type { NoteId } from '@pathwall/domain'
import { Pin } from 'lucide-react'
import { useBoard } from '../board/boardModel.ts'
import { useLanguage } from '../messages/messages.ts'
import styles from './MeaningLine.module.css'
import { meaningWords } from './meaningWords.ts'
import { useMeaning } from './useMeaning.ts'

/** At the foot of a control note: what it is taken for, and whether somebody has said so; else the name of its kind. */
export function MeaningLine({ note, kind }: { note: NoteId; kind: string }) {
  const language = useLanguage()
  const judging = useBoard((state) => state.judging)
  const meaning = useMeaning(note)
  if (meaning === undefined || (meaning.basis === 'text' && meaning.entries.length === 0)) return <span>{kind}</span>
  return (
    <span className={styles.line} data-basis={meaning.basis}>
      <span className="visually-hidden">{kind}: </span>
      {meaning.basis !== 'text' && <Pin size={12} aria-hidden className={styles.pin} />}
      <span className={styles.words}>{meaningWords(meaning, judging, language)}</span>
    </span>
  )
}
