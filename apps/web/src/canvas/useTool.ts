import type { NoteKind } from '@pathwall/domain'
import { NOTE_KINDS } from '@pathwall/domain'
import { useValue, type Editor } from 'tldraw'
import { continueBeside } from './noteFlow.ts'
import { isNote } from './wallShapes.ts'
import { armKind, armedKind } from './wallTools.ts'

export type WallTool = NoteKind | 'arrow' | 'frame' | 'select' | 'hand'

export interface ToolChoice {
  tool: WallTool
  choose: (tool: WallTool) => void
  /** Touch has no clone handles and no keys: a button makes the next note. */
  canAddNext: boolean
  addNext: () => void
}

/** The tool in use, and how to choose another. */
export function useTool(editor: Editor): ToolChoice {
  const tool = useValue<WallTool>('tool', () => toolOf(editor), [editor])
  const canAddNext = useValue(
    'next note',
    () => editor.getInstanceState().isCoarsePointer && isNote(editor.getOnlySelectedShape() ?? undefined),
    [editor],
  )
  return {
    tool,
    canAddNext,
    choose: (next) => {
      if (isKind(next)) armKind(editor, next)
      else editor.setCurrentTool(next)
      editor.focus()
    },
    addNext: () => {
      const note = editor.getOnlySelectedShape() ?? undefined
      if (isNote(note)) continueBeside(editor, note)
    },
  }
}

function toolOf(editor: Editor): WallTool {
  const kind = armedKind(editor)
  if (kind !== undefined) return kind
  const id = editor.getCurrentToolId()
  return id === 'arrow' || id === 'frame' || id === 'hand' ? id : 'select'
}

function isKind(tool: WallTool): tool is NoteKind {
  return NOTE_KINDS.includes(tool as NoteKind)
}
