import type { NoteId, NoteKind, Phase } from '@pathwall/domain'
import type { BoardCommands } from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import { isForViewers, type OutlineAction } from './outlineAction.ts'
import type { OutlineRow } from './outlineRow.ts'
import type { MenuPage } from './outlineTask.ts'
import type { OutlinePhase } from './readOutline.ts'
import { phaseRowId } from './readOutlineRows.ts'
import { readRowStep } from './readRowStep.ts'
import { phaseWord, rowName } from './rowWords.ts'

/** What actions read, and what they set in motion. */
export interface OutlineDesk {
  outline: readonly OutlinePhase[]
  rows: readonly OutlineRow[]
  isSearching: boolean
  canEdit: boolean
  commands: BoardCommands
  say: (text: string) => void
  focusRow: (row: string) => void
  focusSearch: () => void
  clearSearch: () => void
  toggle: (row: string) => void
  /** Brings a note's row to light and gives it the focus. */
  goToNote: (note: NoteId) => void
  openMenu: (row: OutlineRow, page: MenuPage) => void
  startEditing: (row: Extract<OutlineRow, { type: 'note' }>) => void
  startAdding: (row: OutlineRow, kind: NoteKind) => void
  startConnecting: (note: NoteId) => void
  startJoining: (step: string) => void
  startPinning: (note: NoteId) => void
  /** Keeps a note in sight although it may not match what is searched for. */
  pin: (note: NoteId) => void
  didDelete: (text: string) => void
}

/** Does what was asked for on a row, or says why not. What makes no sense on this row does nothing. */
export function performOutlineAction(action: OutlineAction, row: OutlineRow, desk: OutlineDesk): void {
  const { rows, commands, say } = desk
  if (!desk.canEdit && !isForViewers(action)) return say(t('outline.viewOnly'))
  switch (action.kind) {
    case 'go': {
      const target = readRowStep(rows, row, action.to)
      if (target !== undefined) desk.focusRow(target.id)
      return
    }
    case 'goToPhase':
      commands.revealPhase(action.phase)
      return desk.focusRow(phaseRowId(action.phase))
    case 'expand':
      return expand(row, desk)
    case 'collapse':
      return collapse(row, desk)
    case 'toggle':
      if (row.isExpanded !== null && canClose(row, desk)) desk.toggle(row.id)
      return
    case 'reveal':
      return reveal(row, desk)
    case 'menu':
      if (action.page !== 'phase' || desk.outline.some(({ phase }) => phase !== null)) desk.openMenu(row, action.page)
      return
    case 'edit':
      if (row.type === 'note') desk.startEditing(row)
      return
    case 'add':
      return desk.startAdding(row, action.noteKind)
    case 'setKind':
      if (row.type !== 'note' || row.kind === action.noteKind) return
      commands.setKind([row.note], action.noteKind)
      return say(t('outline.didChangeKind', { text: rowName(row), kind: t(`kind.${action.noteKind}`) }))
    case 'pin':
      if (row.type === 'note') desk.startPinning(row.note)
      return
    case 'join':
      if (row.type === 'step') desk.startJoining(row.step)
      return
    case 'split':
      if (row.type === 'note') commands.splitStep([row.note])
      return
    case 'connect':
      if (row.type === 'note') desk.startConnecting(row.note)
      return
    case 'setPhase':
      return moveTo(row, action.phase, desk)
    case 'frame':
      if (row.type === 'step') commands.frameNotes([...row.notes, ...row.ownControls])
      return
    case 'delete':
      return remove(row, desk)
    case 'undo':
      return commands.undo()
    case 'redo':
      return commands.redo()
    case 'search':
      return desk.focusSearch()
    case 'clearSearch':
      return desk.clearSearch()
  }
}

function expand(row: OutlineRow, desk: OutlineDesk): void {
  if (row.isExpanded === false) return desk.toggle(row.id)
  const child = desk.rows.find((candidate) => candidate.parent === row.id)
  if (child !== undefined) desk.focusRow(child.id)
}

function collapse(row: OutlineRow, desk: OutlineDesk): void {
  if (row.isExpanded === true && canClose(row, desk)) desk.toggle(row.id)
  else if (row.parent !== null) desk.focusRow(row.parent)
}

/** What holds something found stays open. */
function canClose(row: OutlineRow, { isSearching }: OutlineDesk): boolean {
  return row.type === 'note' || !isSearching
}

function reveal(row: OutlineRow, { outline, commands, goToNote }: OutlineDesk): void {
  if (row.type === 'note') return commands.reveal([row.note])
  if (row.type === 'step') return commands.reveal(row.notes)
  if (row.type === 'connection') {
    commands.reveal([row.other])
    return goToNote(row.other)
  }
  if (row.phase !== null) return commands.revealPhase(row.phase)
  const entry = outline.find(({ phase }) => phase === null)
  const stepNotes = row.type === 'loose' ? [] : (entry?.steps.flatMap((step) => step.notes) ?? [])
  commands.reveal([...stepNotes, ...(entry?.loose ?? [])].map((note) => note.id))
}

function moveTo(row: OutlineRow, phase: Phase, { commands, pin, say }: OutlineDesk): void {
  if (row.type === 'note') {
    commands.moveToPhase([row.note], phase)
    pin(row.note)
  } else if (row.type === 'step') commands.moveToPhase([...row.notes, ...row.ownControls], phase)
  else return
  say(t('outline.didMove', { phase: phaseWord(phase) }))
}

function remove(row: OutlineRow, { commands, say, didDelete }: OutlineDesk): void {
  if (row.type === 'connection') {
    commands.disconnect(row.arrow)
    say(t('outline.didDisconnect'))
  } else if (row.type === 'note') {
    commands.deleteNotes([row.note])
    say(`${t('outline.didDelete', { text: rowName(row) })} ${t('outline.undoKey')}`)
    didDelete(rowName(row))
  }
}
