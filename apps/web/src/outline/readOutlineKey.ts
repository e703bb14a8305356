import { NOTE_KINDS, PHASES } from '@pathwall/domain'
import { PHASE_KEYS } from '../canvas/keys.ts'
import type { OutlineAction } from './outlineAction.ts'
import type { OutlineRow } from './outlineRow.ts'

export type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const ON_EVERY_ROW: Record<string, OutlineAction> = {
  ArrowDown: { kind: 'go', to: 'next' },
  ArrowUp: { kind: 'go', to: 'previous' },
  Home: { kind: 'go', to: 'first' },
  End: { kind: 'go', to: 'last' },
  PageDown: { kind: 'go', to: 'pageDown' },
  PageUp: { kind: 'go', to: 'pageUp' },
  ArrowRight: { kind: 'expand' },
  ArrowLeft: { kind: 'collapse' },
  ' ': { kind: 'reveal' },
  ContextMenu: { kind: 'menu', page: 'actions' },
  '/': { kind: 'search' },
  Escape: { kind: 'clearSearch' },
}

const ADD: OutlineAction = { kind: 'menu', page: 'add' }
const MOVE: OutlineAction = { kind: 'menu', page: 'phase' }

const ON_ROW: Record<OutlineRow['type'], Record<string, OutlineAction>> = {
  phase: { Enter: { kind: 'toggle' }, n: ADD },
  loose: { Enter: { kind: 'toggle' }, n: ADD },
  step: { Enter: { kind: 'toggle' }, n: ADD, m: MOVE, j: { kind: 'join' } },
  note: {
    Enter: { kind: 'edit' },
    F2: { kind: 'edit' },
    n: ADD,
    c: { kind: 'connect' },
    m: MOVE,
    Delete: { kind: 'delete' },
    Backspace: { kind: 'delete' },
  },
  connection: { Enter: { kind: 'reveal' }, Delete: { kind: 'delete' }, Backspace: { kind: 'delete' } },
}

/**
 * Reads a key on a row. Digits are those of the wall: kinds, which change a note and are added to a phase or step, then
 * phases. Null: not a key of the outline.
 */
export function readOutlineKey(
  { key, ctrlKey, metaKey, shiftKey, altKey }: PressedKey,
  row: OutlineRow['type'],
): OutlineAction | null {
  if (altKey) return null
  const name = key.length === 1 ? key.toLowerCase() : key
  if (ctrlKey || metaKey) {
    if (name === 'z') return { kind: shiftKey ? 'redo' : 'undo' }
    return name === 'y' ? { kind: 'redo' } : null
  }
  if (shiftKey && key === 'F10') return { kind: 'menu', page: 'actions' }
  if (shiftKey && key === 'Enter') return { kind: 'reveal' }
  const noteKind = NOTE_KINDS[Number(key) - 1]
  if (noteKind !== undefined && row !== 'connection') return { kind: row === 'note' ? 'setKind' : 'add', noteKind }
  const phase = PHASES.find((candidate) => PHASE_KEYS[candidate] === key)
  if (phase !== undefined) return { kind: 'goToPhase', phase }
  return ON_ROW[row][name] ?? ON_EVERY_ROW[name] ?? null
}
