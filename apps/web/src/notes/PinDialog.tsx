import type { Note } from '@pathwall/domain'
import { Check } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useBoard, useBoardCommands } from '../board/boardModel.ts'
import { t, useLanguage } from '../messages/messages.ts'
import { shortText } from '../outline/shortText.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { SearchList } from '../ui/SearchList.tsx'
import { phaseName } from '../findings/phaseName.ts'
import styles from './PinDialog.module.css'
import { usePinning } from './pinning.ts'
import { readControlPlace, readPinChoices } from './readPinChoices.ts'

interface Choice {
  key: string
  /** What it pins; null: nothing, the text is read. */
  pinned: string[] | null
  title: string
  what: string
  where: string
}

/** Asks what a control is: type to find it in the catalogue, arrow keys to choose, Enter to say so. */
export function PinDialog() {
  const id = usePinning(({ note }) => note)
  const note = useBoard(({ map }) => map.notes.find((candidate) => candidate.id === id))
  const canEdit = useBoard(({ role, isArchived }) => role !== 'viewer' && !isArchived)
  if (note?.kind !== 'control' || !canEdit) return null
  return <PinChoice key={note.id} note={note} onClose={() => usePinning.setState({ note: null })} />
}

function PinChoice({ note, onClose }: { note: Note; onClose: () => void }) {
  const { pinControl } = useBoardCommands()
  const [query, setQuery] = useState('')
  const choices = useChoices(note, query)
  const pin = ({ pinned, title }: Choice): void => {
    pinControl(note.id, pinned)
    announce(pinned === null ? t('pin.didFree') : t('pin.didPin', { title }))
    onClose()
  }
  return (
    <Dialog
      title={t('pin.title', { text: shortText(note.text) || t('pin.blank') })}
      description={t('pin.why')}
      isOpen
      onClose={onClose}
    >
      <div className={styles.choice}>
        <SearchList
          search={t('pin.search')}
          label={t('pin.choices')}
          query={query}
          onQuery={setQuery}
          items={choices}
          keyOf={({ key }) => key}
          onChoose={pin}
          none={t('pin.none')}
        >
          {(choice) => (
            <span className={styles.option}>
              <span className={styles.title}>
                {choice.title}
                {isSame(choice.pinned, note.pinned) && (
                  <span className={styles.mark}>
                    <Check size={14} aria-hidden />
                    {t('pin.chosen')}
                  </span>
                )}
              </span>
              <span className={styles.where}>{choice.where}</span>
              <span className={styles.what}>{choice.what}</span>
            </span>
          )}
        </SearchList>
      </div>
    </Dialog>
  )
}

function useChoices(note: Note, query: string): Choice[] {
  const language = useLanguage()
  const analysis = useBoard((state) => state.analysis)
  const catalogue = useBoard(({ judging }) => judging.catalogue)
  return useMemo(() => {
    const matched = Object.keys(analysis.bindings[note.id]?.matches ?? {})
    const found = readPinChoices(query, matched, readControlPlace(note, analysis), catalogue, language)
    const entries = found.map(({ id, title, summary, phase }): Choice => ({
      ...{ key: id, pinned: [id], title: title[language], what: summary[language] },
      where: phase === 'cross' ? '' : phaseName(phase),
    }))
    if (query.trim() !== '') return entries
    const own: Choice = { key: '', pinned: [], title: t('pin.own'), what: t('pin.own.what'), where: '' }
    const free: Choice = {
      ...{ key: 'text', pinned: null, where: '' },
      ...{ title: t('pin.fromText'), what: t('pin.fromText.what') },
    }
    return [
      ...(note.pinned === undefined ? [] : [free]),
      ...entries.slice(0, matched.length),
      own,
      ...entries.slice(matched.length),
    ]
  }, [note, query, analysis, catalogue, language])
}

/** Several pinned entries came from a file; each of them is chosen. */
function isSame(choice: readonly string[] | null, pinned: readonly string[] | undefined): boolean {
  if (choice === null || pinned === undefined) return false
  return choice.length === 0 ? pinned.length === 0 : choice.every((id) => pinned.includes(id))
}
