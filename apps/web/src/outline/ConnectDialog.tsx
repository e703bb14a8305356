import type { NoteId } from '@pathwall/domain'
import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { t } from '../messages/messages.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { KindIcon } from '../ui/KindIcon.tsx'
import textField from '../ui/TextField.module.css'
import styles from './ConnectDialog.module.css'
import { readConnectTargets, type ConnectDirection, type ConnectTarget } from './readConnectTargets.ts'
import type { OutlinePhase } from './readOutline.ts'
import { phaseWord } from './rowWords.ts'
import { shortText } from './shortText.ts'

export interface ConnectDialogProps {
  outline: readonly OutlinePhase[]
  note: NoteId
  text: string
  onConnect: (target: ConnectTarget, direction: ConnectDirection) => void
  onClose: () => void
}

/** More are not shown at once: typing narrows them down faster than scrolling. */
const MAX_SHOWN = 40

const DIRECTIONS = ['to', 'from'] as const
const DIRECTION_WORDS = { to: 'outline.directionTo', from: 'outline.directionFrom' } as const

/** Chooses the other end of an arrow: type to find it, arrow keys to choose, Enter to connect. */
export function ConnectDialog({ outline, note, text, onConnect, onClose }: ConnectDialogProps) {
  const [query, setQuery] = useState('')
  const [direction, setDirection] = useState<ConnectDirection>('to')
  const [place, setPlace] = useState(0)
  const listId = useId()
  const targets = useMemo(() => readConnectTargets(outline, note, direction, query), [outline, note, direction, query])
  const shown = targets.slice(0, MAX_SHOWN)
  const chosen = Math.min(place, shown.length - 1)
  const optionId = (index: number): string => `${listId}-${index}`

  const choose = (next: number): void => {
    setPlace(next)
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = shown[chosen]
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') choose(Math.min(chosen + 1, shown.length - 1))
    else if (event.key === 'ArrowUp') choose(Math.max(chosen - 1, 0))
    else if (event.key === 'Enter' && target !== undefined) onConnect(target, direction)
    else return
    event.preventDefault()
  }
  return (
    <Dialog
      title={t('outline.connectTitle', { text: shortText(text) || t('outline.blankNote') })}
      isOpen
      onClose={onClose}
    >
      <div className={styles.connect}>
        <fieldset className={styles.directions}>
          <legend className="visually-hidden">{t('outline.direction')}</legend>
          {DIRECTIONS.map((value) => (
            <label key={value} className={styles.direction}>
              <input
                type="radio"
                name={`${listId}-direction`}
                checked={direction === value}
                onChange={() => setDirection(value)}
              />
              {t(DIRECTION_WORDS[value])}
            </label>
          ))}
        </fieldset>
        <input
          type="text"
          role="combobox"
          autoFocus
          className={textField.input}
          aria-label={t('outline.connectSearch')}
          placeholder={t('outline.connectSearch')}
          aria-expanded
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={shown.length === 0 ? undefined : optionId(chosen)}
          value={query}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setQuery(event.target.value)
            setPlace(0)
          }}
          onKeyDown={onKeyDown}
        />
        <div id={listId} role="listbox" aria-label={t('outline.connectTargets')} className={styles.list}>
          {shown.map((target, index) => (
            <div
              key={target.note}
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className={styles.option}
              onClick={() => onConnect(target, direction)}
              onKeyDown={onKeyDown}
            >
              <span className={styles.paper} data-paper={target.kind} title={t(`kind.${target.kind}`)}>
                <KindIcon kind={target.kind} size={14} />
                <span className="visually-hidden">{t(`kind.${target.kind}`)}: </span>
              </span>
              <span className={styles.text}>{target.text}</span>
              <span className={styles.phase}>{phaseWord(target.phase)}</span>
            </div>
          ))}
        </div>
        {targets.length === 0 && <p className={styles.note}>{t('outline.connectNone')}</p>}
        {targets.length > shown.length && (
          <p className={styles.note}>{t('outline.connectMore', { count: targets.length - shown.length })}</p>
        )}
      </div>
    </Dialog>
  )
}
