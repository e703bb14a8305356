import { colorOfKind, kindOfColor } from '@pathwall/canvas-schema'
import { NOTE_KINDS, type NoteKind } from '@pathwall/domain'
import {
  DefaultColorStyle,
  type Editor,
  type TLShape,
  type TLUiActionItem,
  type TLUiOverrides,
  type TLUiToolItem,
} from 'tldraw'
import { isBesideWall } from './isBesideWall.ts'
import { FIT_KEY, KIND_KEYS } from './keys.ts'
import { animation } from './noteFlow.ts'
import { zoomToWall } from './wallCommands.ts'
import { isPhase } from './wallShapes.ts'

/** tldraw's actions that make sense on a map; every other one, and its key, is taken away. */
const ACTIONS = [
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'duplicate',
  'delete',
  'select-all',
  'select-none',
  'align-left',
  'align-center-horizontal',
  'align-right',
  'align-top',
  'align-center-vertical',
  'align-bottom',
  'distribute-horizontal',
  'distribute-vertical',
  'bring-to-front',
  'send-to-back',
  'zoom-in',
  'zoom-out',
  'zoom-to-100',
  'zoom-to-selection',
  'a11y-repeat-shape-announce',
] as const

/** Who has just decided something in a panel takes that back there, too. */
const HISTORY: ReadonlySet<string> = new Set(['undo', 'redo'])

/** Only tools and actions that serve the map. */
export const wallOverrides: TLUiOverrides = {
  tools: (editor, tools) => {
    const kept: Record<string, TLUiToolItem> = {}
    for (const id of ['select', 'hand', 'arrow', 'frame'] as const) if (tools[id] !== undefined) kept[id] = tools[id]
    for (const kind of NOTE_KINDS) {
      const id = `note-${kind}`
      kept[id] = {
        id,
        icon: 'tool-note',
        label: id as never,
        kbd: KIND_KEYS[kind],
        onSelect: () => armKind(editor, kind),
      }
    }
    return kept
  },
  actions: (editor, actions) => {
    const kept: typeof actions = {}
    for (const id of ACTIONS) {
      const action = actions[id]
      if (action !== undefined) kept[id] = action.readonlyOk || HISTORY.has(id) ? action : onlyAtWall(action)
    }
    kept['zoom-to-wall'] = {
      id: 'zoom-to-wall',
      label: 'action.zoom-to-fit',
      kbd: FIT_KEY,
      readonlyOk: true,
      onSelect: () => zoomToWall(editor),
    }
    if (kept['select-all'] !== undefined)
      kept['select-all'] = { ...kept['select-all'], onSelect: () => selectEverything(editor) }
    if (kept['zoom-to-100'] !== undefined)
      kept['zoom-to-100'] = {
        ...kept['zoom-to-100'],
        onSelect: () => void editor.resetZoom(undefined, animation(editor, 200)),
      }
    return kept
  },
}

/** tldraw hears its keys wherever the focus is. */
function onlyAtWall(action: TLUiActionItem): TLUiActionItem {
  return {
    ...action,
    onSelect: (source) => {
      if (source !== 'kbd' || !isBesideWall(document.activeElement)) return action.onSelect(source)
    },
  }
}

/** Everything but the phases; tldraw's own would select only these, or only what has the same parent. */
function selectEverything(editor: Editor): void {
  const isLoose = (shape: TLShape): boolean => {
    const parent = editor.getShapeParent(shape)
    return !isPhase(shape) && (parent === undefined || isPhase(parent))
  }
  editor.setSelectedShapes(editor.getCurrentPageShapes().filter(isLoose))
}

/** Chooses the kind of the next note and the note tool. */
export function armKind(editor: Editor, kind: NoteKind): void {
  if (editor.getIsReadonly()) return
  editor.setStyleForNextShapes(DefaultColorStyle, colorOfKind(kind))
  editor.setCurrentTool('note')
}

/** The kind that the note tool would place now; undefined while another tool is chosen. Reactive. */
export function armedKind(editor: Editor): NoteKind | undefined {
  if (!editor.isIn('note')) return undefined
  return nextKind(editor)
}

/** The kind the next note gets. Reactive. */
export function nextKind(editor: Editor): NoteKind {
  return kindOfColor(editor.getStyleForNextShape(DefaultColorStyle))
}
