import type { NoteKind, Phase } from '@pathwall/domain'
import type { MenuPage } from './outlineTask.ts'

/** What a person asks for on a row, by key or from its menu. */
export type OutlineAction =
  | { kind: 'go'; to: 'next' | 'previous' | 'first' | 'last' | 'pageDown' | 'pageUp' }
  | { kind: 'goToPhase'; phase: Phase }
  | { kind: 'expand' | 'collapse' | 'toggle' }
  | { kind: 'edit' | 'connect' | 'frame' | 'join' | 'pin' | 'split' | 'delete' | 'reveal' }
  | { kind: 'menu'; page: MenuPage }
  | { kind: 'add' | 'setKind'; noteKind: NoteKind }
  | { kind: 'setPhase'; phase: Phase }
  | { kind: 'undo' | 'redo' | 'search' | 'clearSearch' }

const LOOKS_ONLY: ReadonlySet<OutlineAction['kind']> = new Set([
  'go',
  'goToPhase',
  'expand',
  'collapse',
  'toggle',
  'reveal',
  'search',
  'clearSearch',
])

/** Whether somebody who may only look at the board may do this. */
export function isForViewers(action: OutlineAction): boolean {
  return LOOKS_ONLY.has(action.kind) || (action.kind === 'menu' && action.page === 'actions')
}
