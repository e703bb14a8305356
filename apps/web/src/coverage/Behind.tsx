import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useBoard, useBoardCommands } from '../board/boardModel.ts'
import { showExplained } from '../explanation/explainedNotes.ts'
import { NoteLinks } from '../explanation/NoteLinks.tsx'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { StateIcon } from '../ui/StateIcon.tsx'
import styles from './Behind.module.css'
import { NothingBehind } from './NothingBehind.tsx'
import type { DashboardLine } from './readDashboard.ts'

export interface BehindProps {
  title: string
  line: DashboardLine | undefined
  onClose: () => void
}

/** The steps or controls behind a number of the dashboard, here and on the wall. */
export function Behind({ title, line, onClose }: BehindProps) {
  const { lookAt, reveal } = useBoardCommands()
  const notes = useBoard(({ map }) => map.notes)
  const [areAllShown, setAllShown] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const ids = line?.notes.join(' ') ?? ''
  const first = useRef(ids)
  useEffect(() => {
    lookAt(first.current === '' ? [] : first.current.split(' '))
    heading.current?.focus({ preventScroll: true })
  }, [lookAt])
  useEffect(() => showExplained(ids === '' ? [] : ids.split(' ')), [ids])
  const wanted = new Set(line?.notes)
  return (
    <article className={styles.behind}>
      <Button size="small" variant="quiet" className={styles.back ?? ''} onClick={onClose}>
        <ArrowLeft size={16} aria-hidden />
        {t('dashboard.back')}
      </Button>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {title} <span className={styles.count}>{line?.count ?? 0}</span>
      </h2>
      {ids === '' ? (
        <NothingBehind id={line?.id ?? ''} />
      ) : line?.steps === undefined ? (
        <NoteLinks
          notes={notes.filter(({ id }) => wanted.has(id))}
          areAllShown={areAllShown}
          onShowAll={() => setAllShown(true)}
        />
      ) : (
        <ul className={styles.steps}>
          {line.steps.map((step) => (
            <li key={step.id}>
              <button type="button" className={styles.step} onClick={() => reveal(step.notes)}>
                <StateIcon state={step.state} size={18} />
                <span>{step.title || t('findings.untitled')}</span>
                <span className="visually-hidden">{t(`state.${step.state}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}
