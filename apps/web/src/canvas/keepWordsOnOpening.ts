import type { Editor, TLShapeId, VecLike } from 'tldraw'
import { isNote } from './wallShapes.ts'

interface Opening {
  shapeId: TLShapeId
  /** Where the pointer is, in the window. */
  point?: VecLike
}

/**
 * tldraw selects all words of a note that is opened by a double click, or by a click beside its words, so that the next
 * letter replaces them. On a wall that twenty people write on, words must not go that easily: the caret is put where one
 * clicked, or else behind the words. Returns the function that ends it.
 */
export function keepWordsOnOpening(editor: Editor): () => void {
  const emit = editor.emit
  const spare = (event: string, ...about: Opening[]): boolean =>
    selectsAll(editor, event, about[0]) ? false : emit.call(editor, event as 'tick', ...(about as never))
  editor.emit = spare as typeof emit
  return () => {
    editor.emit = emit
  }
}

function selectsAll(editor: Editor, event: string, opening: Opening | undefined): boolean {
  if (event !== 'select-all-text' && event !== 'place-caret') return false
  if (opening === undefined || !isNote(editor.getShape(opening.shapeId))) return false
  return event === 'select-all-text' || !isOnWords(editor, opening)
}

function isOnWords(editor: Editor, { shapeId, point }: Opening): boolean {
  const note = editor.getContainer().querySelector(`[data-shape-id="${CSS.escape(shapeId)}"]`)
  return [...(note?.querySelectorAll('.tl-rich-text p') ?? [])].some((line) => {
    const { left, right, top, bottom } = line.getBoundingClientRect()
    return point !== undefined && point.x >= left && point.x <= right && point.y >= top && point.y <= bottom
  })
}
