import type { Finding } from '@pathwall/analyzer'
import { useState } from 'react'
import { useBoard, useBoardCommands } from '../board/boardModel.ts'
import { phaseOf } from '../findings/phaseOf.ts'
import { phaseName } from '../findings/phaseName.ts'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Explanation.module.css'
import { NoteLinks } from './NoteLinks.tsx'

/** Where the finding is: its notes, each of which leads to its place on the wall. */
export function FindingNotes({ finding, canEdit }: { finding: Finding; canEdit: boolean }) {
  const { reveal, revealPhase, setKind } = useBoardCommands()
  const [areAllShown, setAllShown] = useState(false)
  const notes = useBoard(({ map }) => map.notes)
  const wanted = [...finding.targets, ...(finding.related ?? [])]
  const byId = new Map(notes.map((note) => [note.id, note]))
  const found = wanted.flatMap((id) => byId.get(id) ?? [])
  const phase = phaseOf(finding)
  if (found.length === 0)
    return phase === null ? (
      <p className={styles.quiet}>{t('explain.aboutMap')}</p>
    ) : (
      <p>
        <Button size="small" onClick={() => revealPhase(phase)}>
          {t('explain.aboutPhase', { phase: phaseName(phase) })}
        </Button>
      </p>
    )
  return (
    <section>
      <h3 className={styles.heading}>{t('explain.notes')}</h3>
      <NoteLinks notes={found} areAllShown={areAllShown} onShowAll={() => setAllShown(true)} />
      <span className={styles.actions}>
        {found.length > 1 && (
          <Button size="small" variant="quiet" onClick={() => reveal(wanted)}>
            {t('explain.showAll')}
          </Button>
        )}
        {canEdit && finding.ruleId === 'STR-11' && (
          <Button size="small" onClick={() => setKind(finding.targets, 'control')}>
            {t('explain.makeControl')}
          </Button>
        )}
      </span>
    </section>
  )
}
