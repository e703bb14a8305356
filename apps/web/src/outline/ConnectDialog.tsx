import type { NoteId } from '@pathwall/domain'
import { useId, useMemo, useState } from 'react'
import { t } from '../messages/messages.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { KindIcon } from '../ui/KindIcon.tsx'
import { SearchList } from '../ui/SearchList.tsx'
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
  const radios = useId()
  const targets = useMemo(() => readConnectTargets(outline, note, direction, query), [outline, note, direction, query])
  const shown = targets.slice(0, MAX_SHOWN)
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
              <input type="radio" name={radios} checked={direction === value} onChange={() => setDirection(value)} />
              {t(DIRECTION_WORDS[value])}
            </label>
          ))}
        </fieldset>
        <SearchList
          search={t('outline.connectSearch')}
          label={t('outline.connectTargets')}
          query={query}
          onQuery={setQuery}
          items={shown}
          keyOf={(target) => target.note}
          onChoose={(target) => onConnect(target, direction)}
          none={t('outline.connectNone')}
        >
          {(target) => (
            <span className={styles.option}>
              <span className={styles.paper} data-paper={target.kind} title={t(`kind.${target.kind}`)}>
                <KindIcon kind={target.kind} size={14} />
                <span className="visually-hidden">{t(`kind.${target.kind}`)}: </span>
              </span>
              <span className={styles.text}>{target.text}</span>
              <span className={styles.phase}>{phaseWord(target.phase)}</span>
            </span>
          )}
        </SearchList>
        {targets.length > shown.length && (
          <p className={styles.note}>{t('outline.connectMore', { count: targets.length - shown.length })}</p>
        )}
      </div>
    </Dialog>
  )
}
