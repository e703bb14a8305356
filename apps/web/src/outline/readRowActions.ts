import type { MessageKey } from '../messages/messages.ts'
import { isForViewers, type OutlineAction } from './outlineAction.ts'
import type { NoteRow, OutlineRow } from './outlineRow.ts'

/** Keys are called by their sign, or by a message where languages name them differently. */
type KeyName = '' | 'Enter' | 'N' | 'C' | 'J' | 'M' | '1 – 4' | '←' | '→' | 'outline.key.space' | 'outline.key.delete'

export interface RowAction {
  label: MessageKey
  /** Does the same; empty where no key does. */
  keys: KeyName
  action: OutlineAction
  startsGroup: boolean
}

const ADD_HERE = item('outline.addHere', 'N', { kind: 'menu', page: 'add' })
const MOVE = item('outline.move', 'M', { kind: 'menu', page: 'phase' })
const REVEAL = item('outline.reveal', 'outline.key.space', { kind: 'reveal' })

/** What the menu of a row offers, most used first. */
export function readRowActions(row: OutlineRow, canEdit: boolean, hasPhases: boolean): RowAction[] {
  const groups = row.type === 'note' ? noteGroups(row) : GROUPS[row.type]
  return groups
    .map((group) => group.filter((entry) => (canEdit || isForViewers(entry.action)) && (hasPhases || entry !== MOVE)))
    .filter((group) => group.length > 0)
    .flatMap((group, index) => group.map((entry, place) => ({ ...entry, startsGroup: index > 0 && place === 0 })))
}

const GROUPS: Record<Exclude<OutlineRow['type'], 'note'>, RowAction[][]> = {
  phase: [[ADD_HERE], [REVEAL]],
  loose: [[ADD_HERE], [REVEAL]],
  step: [
    [ADD_HERE, MOVE, item('selection.frame', '', { kind: 'frame' }), item('outline.join', 'J', { kind: 'join' })],
    [REVEAL],
  ],
  connection: [[REVEAL], [item('outline.disconnect', 'outline.key.delete', { kind: 'delete' })]],
}

function noteGroups({ connections, isExpanded, kind, step }: NoteRow): RowAction[][] {
  const showConnections = isExpanded === true ? 'outline.hideConnections' : 'outline.showConnections'
  return [
    [
      item('outline.edit', 'Enter', { kind: 'edit' }),
      item('outline.add', 'N', { kind: 'menu', page: 'add' }),
      item('outline.changeKind', '1 – 4', { kind: 'menu', page: 'kind' }),
      item('outline.connect', 'C', { kind: 'connect' }),
      ...(kind === 'control' ? [item('meaning.change', '', { kind: 'pin' })] : []),
      MOVE,
      ...(step !== null && kind !== 'control' ? [item('selection.split', '', { kind: 'split' })] : []),
    ],
    [REVEAL, ...(connections > 0 ? [item(showConnections, isExpanded === true ? '←' : '→', { kind: 'toggle' })] : [])],
    [item('outline.delete', 'outline.key.delete', { kind: 'delete' })],
  ]
}

function item(label: RowAction['label'], keys: RowAction['keys'], action: OutlineAction): RowAction {
  return { label, keys, action, startsGroup: false }
}
