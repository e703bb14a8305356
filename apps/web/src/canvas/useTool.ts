import type { NoteKind } from '@pathwall/domain'
import { NOTE_KINDS } from '@pathwall/domain'
import { useValue, type Editor } from 'tldraw'
import { armKind, armedKind } from './wallTools.ts'

export type WallTool = NoteKind | 'arrow' | 'frame' | 'select' | 'hand'

export interface ToolChoice {
  tool: WallTool
  choose: (tool: WallTool) => void
}

/** The tool in use, and how to choose another. */
export function useTool(editor: Editor): ToolChoice {
  const tool = useValue<WallTool>('tool', () => toolOf(editor), [editor])
  return {
    tool,
    choose: (next) => {
      if (isKind(next)) armKind(editor, next)
      else editor.setCurrentTool(next)
      editor.focus()
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
