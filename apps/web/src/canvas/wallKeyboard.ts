import { NOTE_KINDS, PHASES } from '@pathwall/domain'
import { kindOfColor, toMapId } from '@pathwall/canvas-schema'
import type { Editor } from 'tldraw'
import type { BoardCommands } from '../board/boardModel.ts'
import { startPinning } from '../notes/pinning.ts'
import { isTypingTarget } from '../ui/isTypingTarget.ts'
import { useViewSettings } from '../ui/viewSettings.ts'
import { isBesideWall } from './isBesideWall.ts'
import { HEAT_KEY, JOIN_KEY, PHASE_KEYS, PIN_KEY, SPLIT_KEY } from './keys.ts'
import { continueBeside, placeNote, startTyping } from './noteFlow.ts'
import { isFrame, isNote } from './wallShapes.ts'
import { armedKind } from './wallTools.ts'

/**
 * Keys of the wall that tldraw gives another meaning or none: Enter next note (or place the chosen kind), F2 type into
 * the selected note, Shift+1-4 change the kind of the selection, J make it one step, S a step of its own, 5-9 jump to a
 * phase, M show where the path is bare, K say what the selected control is. Those that only look work beside the wall,
 * too, those that edit do not. Runs before tldraw sees the key. Returns whether the key was ours.
 */
export function handleWallKey(editor: Editor, commands: BoardCommands, event: KeyboardEvent): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return false
  if (editor.getEditingShapeId() !== null || isTaken(event.target)) return false

  const phase = event.shiftKey ? undefined : PHASES.find((candidate) => PHASE_KEYS[candidate] === event.key)
  if (phase !== undefined) {
    commands.revealPhase(phase)
    return true
  }
  const key = event.key.toLowerCase()
  if (key === HEAT_KEY && !event.shiftKey) {
    useViewSettings.setState(({ heat }) => ({ heat: !heat }))
    return true
  }
  if (editor.getIsReadonly() || isBesideWall(event.target) || isOnControl(event.target)) return false
  if (event.shiftKey) return changeKind(editor, commands, event.code)
  if (event.key === 'Enter') return placeNext(editor)
  if (event.key === 'F2') return typeIntoSelected(editor)
  if (key === JOIN_KEY || key === SPLIT_KEY) return sayWhatIsOneStep(editor, commands, key)
  if (key === PIN_KEY) return sayWhatControlIs(editor)
  return false
}

/**
 * Undo and redo wherever the focus is beside the wall, where tldraw does not listen: who has just decided something in a
 * panel takes that back. Text fields and the outline have their own. Returns whether the key was ours.
 */
export function handleHistoryKey(editor: Editor, commands: BoardCommands, event: KeyboardEvent): boolean {
  const { target, altKey, ctrlKey, metaKey, shiftKey } = event
  if (altKey || ctrlKey === metaKey || isTypingTarget(target)) return false
  if (editor.getIsReadonly() || editor.getInstanceState().isFocused) return false
  if (target instanceof HTMLElement && target.closest('[role="treeitem"]') !== null) return false
  const key = event.key.toLowerCase()
  if (key !== 'z' && (key !== 'y' || shiftKey)) return false
  if (key === 'y' || shiftKey) commands.redo()
  else commands.undo()
  return true
}

function placeNext(editor: Editor): boolean {
  const selected = editor.getOnlySelectedShape() ?? undefined
  const armed = armedKind(editor)
  if (armed !== undefined) {
    const near = isNote(selected) ? selected : undefined
    placeNote(editor, armed, near, 'below')
    return true
  }
  if (!isNote(selected) || !editor.isIn('select.idle')) return false
  continueBeside(editor, selected)
  return true
}

function typeIntoSelected(editor: Editor): boolean {
  const selected = editor.getOnlySelectedShape()
  if (selected === null || !isNote(selected)) return false
  startTyping(editor, selected.id)
  return true
}

function sayWhatControlIs(editor: Editor): boolean {
  const selected = editor.getOnlySelectedShape() ?? undefined
  if (!isNote(selected) || kindOfColor(selected.props.color) !== 'control') return false
  startPinning(toMapId(selected.id))
  return true
}

function sayWhatIsOneStep(editor: Editor, commands: BoardCommands, key: string): boolean {
  const notes = editor
    .getSelectedShapes()
    .flatMap((shape) => (isFrame(shape) ? editor.getSortedChildIdsForParent(shape.id) : [shape.id]))
    .filter((id) => isNote(editor.getShape(id)))
    .map(toMapId)
  if (notes.length === 0) return false
  if (key === JOIN_KEY) commands.joinSteps(notes)
  else commands.splitStep(notes)
  return true
}

/** By key position, because Shift turns a digit into another sign on every keyboard. */
function changeKind(editor: Editor, commands: BoardCommands, code: string): boolean {
  const kind = NOTE_KINDS[['Digit1', 'Digit2', 'Digit3', 'Digit4'].indexOf(code)]
  const notes = editor.getSelectedShapes().filter(isNote)
  if (kind === undefined || notes.length === 0) return false
  commands.setKind(
    notes.map((note) => toMapId(note.id)),
    kind,
  )
  return true
}

/** Text, and rows and menus that one searches by letters. */
function isTaken(target: EventTarget | null): boolean {
  return isTypingTarget(target) || (target instanceof Element && target.closest('[role="treeitem"]') !== null)
}

/** Its own Enter presses it. */
function isOnControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a') !== null
}
