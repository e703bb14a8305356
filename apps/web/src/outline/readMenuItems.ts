import { NOTE_KINDS, type NoteKind, type Phase } from '@pathwall/domain'
import { KIND_KEYS, PHASE_KEYS } from '../canvas/keys.ts'
import { t } from '../messages/messages.ts'
import type { OutlineAction } from './outlineAction.ts'
import type { OutlineRow } from './outlineRow.ts'
import type { MenuPage } from './outlineTask.ts'
import { readRowActions } from './readRowActions.ts'

export interface MenuEntry {
  label: string
  /** Name of the key that does the same; empty where there is none. */
  keys: string
  kind: NoteKind | null
  action: OutlineAction
  startsGroup: boolean
}

export interface MenuContext {
  canEdit: boolean
  /** Phases that the map has. */
  phases: readonly Phase[]
}

/** One page of a row's menu in the reader's language. */
export function readMenuItems(
  row: OutlineRow,
  page: MenuPage,
  { canEdit, phases }: MenuContext,
): { title: string | null; items: MenuEntry[] } {
  if (page === 'actions')
    return {
      title: null,
      items: readRowActions(row, canEdit, phases.length > 0).map(({ label, keys, action, startsGroup }) => ({
        label: t(label),
        keys: keys === 'outline.key.space' || keys === 'outline.key.delete' ? t(keys) : keys,
        kind: null,
        action,
        startsGroup,
      })),
    }
  if (page === 'phase')
    return {
      title: t('outline.whichPhase'),
      items: phases.map((phase) => entry(t(`phase.${phase}`), PHASE_KEYS[phase], null, { kind: 'setPhase', phase })),
    }
  return {
    title: t('outline.whichKind'),
    items: NOTE_KINDS.map((noteKind) =>
      entry(t(`kind.${noteKind}`), KIND_KEYS[noteKind], noteKind, {
        kind: page === 'add' ? 'add' : 'setKind',
        noteKind,
      }),
    ),
  }
}

function entry(label: string, keys: string, kind: NoteKind | null, action: OutlineAction): MenuEntry {
  return { label, keys, kind, action, startsGroup: false }
}
