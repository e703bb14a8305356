import { ChevronUp, Pin } from 'lucide-react'
import { useBoard } from '../board/boardModel.ts'
import { t, useLanguage } from '../messages/messages.ts'
import { PIN_KEY } from '../canvas/keys.ts'
import { Tooltip } from '../ui/Tooltip.tsx'
import type { NoteId } from '@pathwall/domain'
import styles from './MeaningBar.module.css'
import { wholeMeaning } from './meaningWords.ts'
import { startPinning } from './pinning.ts'
import { useMeaning } from './useMeaning.ts'

/** Above the bar of the selection: what the selected control is taken for. Opens the choice of something else. */
export function MeaningBar({ note }: { note: NoteId }) {
  const language = useLanguage()
  const judging = useBoard((state) => state.judging)
  const meaning = useMeaning(note)
  if (meaning === undefined) return null
  const isKnown = meaning.basis !== 'text' || meaning.entries.length > 0
  return (
    <div className={styles.bar}>
      <Tooltip text={t('meaning.change')} shortcut={PIN_KEY.toUpperCase()}>
        <button type="button" className={styles.button} onClick={() => startPinning(note)}>
          {meaning.basis !== 'text' && <Pin size={14} aria-hidden />}
          {isKnown && (
            <span className={styles.label}>{t(meaning.basis === 'text' ? 'meaning.means' : 'meaning.pinned')}</span>
          )}
          <span className={styles.words}>{isKnown ? wholeMeaning(meaning, judging, language) : t('meaning.ask')}</span>
          <ChevronUp size={14} aria-hidden />
        </button>
      </Tooltip>
    </div>
  )
}
