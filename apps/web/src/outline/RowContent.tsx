import { ArrowLeft, ArrowRight, Spline } from 'lucide-react'
import { t } from '../messages/messages.ts'
import { KindIcon } from '../ui/KindIcon.tsx'
import { StateIcon } from '../ui/StateIcon.tsx'
import type { ConnectionRow, NoteRow, OutlineRow, PhaseRow, StepRow } from './outlineRow.ts'
import styles from './RowContent.module.css'
import { noteFacts, rowName } from './rowWords.ts'

/** What a row shows to the eye. What it says to the ear is the row's label. */
export function RowContent({ row, typing }: { row: OutlineRow; typing: string | null }) {
  switch (row.type) {
    case 'phase':
      return <PhaseContent row={row} />
    case 'step':
      return <StepContent row={row} />
    case 'loose':
      return (
        <span className={styles.loose}>
          {rowName(row)} <span className={styles.number}>{row.notes}</span>
        </span>
      )
    case 'note':
      return <NoteContent row={row} typing={typing} />
    case 'connection':
      return <ConnectionContent row={row} />
  }
}

function PhaseContent({ row }: { row: PhaseRow }) {
  return (
    <span className={styles.phase}>
      <span className={styles.phaseName}>{rowName(row)}</span>{' '}
      <span className={styles.facts}>{t('outline.steps', { count: row.steps })}</span>{' '}
      {row.gaps > 0 && (
        <span className={styles.gaps} title={t('outline.gaps', { count: row.gaps })}>
          <StateIcon state="gap" size={14} />
          {row.gaps}
        </span>
      )}
    </span>
  )
}

function StepContent({ row }: { row: StepRow }) {
  return (
    <span className={styles.step} title={t(`state.${row.state}`)}>
      <StateIcon state={row.state} size={16} />
      <span className={styles.stepTitle}>{rowName(row)}</span>
    </span>
  )
}

function NoteContent({ row, typing }: { row: NoteRow; typing: string | null }) {
  const facts = noteFacts(row)
  const isBlank = row.text.trim() === ''
  return (
    <>
      <span className={styles.paper} data-paper={row.kind} title={t(`kind.${row.kind}`)}>
        <KindIcon kind={row.kind} size={14} />
      </span>
      <span className={styles.note}>
        <span className={isBlank ? styles.blank : styles.text}>{isBlank ? t('outline.blankNote') : row.text}</span>{' '}
        {facts.length > 0 && <span className={styles.facts}>{facts.join(', ')}</span>}{' '}
        {typing !== null && <span className={styles.typing}>{t('wall.typing', { name: typing })}</span>}{' '}
      </span>
      {row.connections > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.connections}
          data-action="toggle"
          data-open={row.isExpanded === true}
          title={t(row.isExpanded === true ? 'outline.hideConnections' : 'outline.showConnections')}
          aria-label={t('outline.connections', { count: row.connections })}
        >
          <Spline size={14} aria-hidden />
          {row.connections}
        </button>
      )}
    </>
  )
}

function ConnectionContent({ row }: { row: ConnectionRow }) {
  const Arrow = row.direction === 'to' ? ArrowRight : ArrowLeft
  return (
    <span className={styles.connection} title={rowName(row)}>
      <Arrow size={14} aria-hidden />
      <span className={styles.smallPaper} data-paper={row.otherKind}>
        <KindIcon kind={row.otherKind} size={12} />
      </span>
      <span className={styles.text}>{row.otherText.trim() || t('outline.blankNote')}</span>
    </span>
  )
}
