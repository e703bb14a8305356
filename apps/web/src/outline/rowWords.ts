import type { ControlState } from '@pathwall/analyzer'
import type { Phase } from '@pathwall/domain'
import { t } from '../messages/messages.ts'
import type { NoteRow, OutlineRow } from './outlineRow.ts'
import { shortText } from './shortText.ts'

const DOUBTS = {
  planned: 'outline.controlPlanned',
  question: 'outline.controlQuestion',
  negated: 'outline.controlNegated',
} as const satisfies Record<Exclude<ControlState, 'active'>, string>

/** The name of a phase, or of what lies in none. */
export function phaseWord(phase: Phase | null): string {
  return phase === null ? t('outline.unplaced') : t(`phase.${phase}`)
}

/** What is special about a note, in a few words each. */
export function noteFacts(row: NoteRow): string[] {
  const facts: string[] = []
  if (row.control !== null && row.control !== 'active') facts.push(t(DOUBTS[row.control]))
  if (row.control !== null && row.coveredSteps === 0) facts.push(t('outline.coversNothing'))
  if (row.coveredSteps > 1) facts.push(t('outline.coversSteps', { count: row.coveredSteps }))
  return facts
}

/** What a row is called where it is spoken of. */
export function rowName(row: OutlineRow): string {
  switch (row.type) {
    case 'phase':
      return phaseWord(row.phase)
    case 'step':
      return shortText(row.title) || t('outline.untitledStep')
    case 'loose':
      return t('outline.loose')
    case 'note':
      return shortText(row.text) || t('outline.blankNote')
    case 'connection':
      return t(row.direction === 'to' ? 'outline.connectionTo' : 'outline.connectionFrom', {
        kind: t(`kind.${row.otherKind}`),
        text: shortText(row.otherText) || t('outline.blankNote'),
      })
  }
}

/** All that a row says, for those who hear it. `typing`: name of the person who types into the note on the wall. */
export function rowLabel(row: OutlineRow, typing: string | null = null): string {
  switch (row.type) {
    case 'phase':
      return sentence(
        rowName(row),
        t('outline.steps', { count: row.steps }),
        row.gaps > 0 && t('outline.gaps', { count: row.gaps }),
        t('outline.notes', { count: row.notes }),
      )
    case 'step':
      return sentence(t('outline.stepLabel', { title: rowName(row) }), t(`state.${row.state}`))
    case 'loose':
      return sentence(rowName(row), t('outline.notes', { count: row.notes }))
    case 'note':
      return sentence(
        `${t(`kind.${row.kind}`)}: ${row.text.trim() || t('outline.blankNote')}`,
        ...noteFacts(row),
        typing !== null && t('wall.typing', { name: typing }),
        row.connections > 0 && t('outline.connections', { count: row.connections }),
      )
    case 'connection':
      return rowName(row)
  }
}

function sentence(...parts: (string | false)[]): string {
  return parts.filter((part) => part !== false).join(', ')
}
