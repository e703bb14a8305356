import { useMemo, useState } from 'react'
import { t } from '../messages/messages.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { SearchList } from '../ui/SearchList.tsx'
import { StateIcon } from '../ui/StateIcon.tsx'
import styles from './ConnectDialog.module.css'
import { readJoinTargets, type JoinTarget } from './readJoinTargets.ts'
import type { OutlinePhase } from './readOutline.ts'
import { phaseWord } from './rowWords.ts'
import { shortText } from './shortText.ts'

export interface JoinDialogProps {
  outline: readonly OutlinePhase[]
  step: string
  title: string
  onJoin: (target: JoinTarget) => void
  onClose: () => void
}

/** More are not shown at once: typing narrows them down faster than scrolling. */
const MAX_SHOWN = 40

/** Chooses the step with which another one is made one. */
export function JoinDialog({ outline, step, title, onJoin, onClose }: JoinDialogProps) {
  const [query, setQuery] = useState('')
  const targets = useMemo(() => readJoinTargets(outline, step, query), [outline, step, query])
  const shown = targets.slice(0, MAX_SHOWN)
  const nameOf = (text: string): string => shortText(text) || t('outline.untitledStep')
  return (
    <Dialog
      title={t('outline.joinTitle', { title: nameOf(title) })}
      description={t('outline.joinWhy')}
      isOpen
      onClose={onClose}
    >
      <div className={styles.connect}>
        <SearchList
          search={t('outline.joinSearch')}
          label={t('outline.joinTargets')}
          query={query}
          onQuery={setQuery}
          items={shown}
          keyOf={(target) => target.step}
          onChoose={onJoin}
          none={t('outline.joinNone')}
        >
          {(target) => (
            <span className={styles.option}>
              <StateIcon state={target.state} size={18} />
              <span className={styles.text}>{nameOf(target.title)}</span>
              <span className={styles.phase}>{phaseWord(target.phase)}</span>
            </span>
          )}
        </SearchList>
        {targets.length > shown.length && (
          <p className={styles.note}>{t('outline.joinMore', { count: targets.length - shown.length })}</p>
        )}
      </div>
    </Dialog>
  )
}
