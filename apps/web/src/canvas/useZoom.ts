import { useValue, type Editor } from 'tldraw'
import { animation } from './noteFlow.ts'
import { zoomToWall } from './wallCommands.ts'

/** The camera's zoom in whole percent, and the ways to change it. */
export function useZoom(editor: Editor) {
  const percent = useValue('zoom', () => Math.round(editor.getZoomLevel() * 100), [editor])
  return {
    percent,
    zoomIn: () => void editor.zoomIn(undefined, animation(editor, 160)),
    zoomOut: () => void editor.zoomOut(undefined, animation(editor, 160)),
    reset: () => void editor.resetZoom(undefined, animation(editor, 160)),
    fit: () => zoomToWall(editor),
  }
}
