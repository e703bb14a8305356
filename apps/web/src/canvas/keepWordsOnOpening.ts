import type { Editor, TLShapeId, VecLike } from 'tldraw'
import { isNote } from './wallShapes.ts'

interface Opening {
  shapeId: TLShapeId
  /** Where the pointer is, in the window. */
  point?: VecLike
}

/** The last click that opened a note, by the element of its wall. */
const openings = new WeakMap<Element, Opening>()

/**
 * tldraw selects all words of a note that is opened by a double click, or by a click beside its words, so that the next
 * letter replaces them. On a wall that twenty people write on, words must not go that easily: with notes it is told
 * nothing of the click, and `caretOnOpening` puts the caret. Returns the function that ends it.
 */
export function keepWordsOnOpening(editor: Editor): () => void {
  const emit = editor.emit
  const spare = (event: string, ...about: Opening[]): boolean => {
    const [opening] = about
    const isOpening = event === 'select-all-text' || event === 'place-caret'
    if (!isOpening || opening === undefined || !isNote(editor.getShape(opening.shapeId)))
      return emit.call(editor, event as 'tick', ...(about as never))
    if (event === 'place-caret') openings.set(editor.getContainer(), opening)
    return false
  }
  editor.emit = spare as typeof emit
  return () => {
    editor.emit = emit
  }
}

/** Where on its words the note was clicked that the text editor `dom` opens for. Told once; undefined for other ways to open it. */
export function takeClickOnWords(dom: Element): VecLike | undefined {
  const wall = dom.closest('.tl-container')
  const opening = wall === null ? undefined : openings.get(wall)
  if (wall === null || opening?.point === undefined) return undefined
  openings.delete(wall)
  const isSame = dom.closest(`[data-shape-id="${CSS.escape(opening.shapeId)}"]`) !== null
  return isSame && isOnWords(dom, opening.point) ? opening.point : undefined
}

function isOnWords(dom: Element, { x, y }: VecLike): boolean {
  return [...dom.querySelectorAll('p')].some((line) => {
    const { left, right, top, bottom } = line.getBoundingClientRect()
    return x >= left && x <= right && y >= top && y <= bottom
  })
}
