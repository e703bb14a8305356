import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { takeClickOnWords } from './keepWordsOnOpening.ts'

/**
 * The caret stands where a note's words were clicked, or else behind them, from the moment at which letters reach the
 * note, and is not moved again. tldraw and its text editor see to it only a while later, once and then once more: the
 * letters that a fast typist had written by then were parted from the rest by the note's words.
 */
export const caretOnOpening = Extension.create({
  name: 'caretOnOpening',
  addCommands: () => ({
    // Wherever tldraw asks for it to be put.
    focus:
      () =>
      ({ view, dispatch }) => {
        if (dispatch !== undefined && !view.hasFocus()) view.focus()
        return true
      },
  }),
  addProseMirrorPlugins: () => {
    let isOpening = true
    let isClicked = false
    const focus = (view: EditorView): boolean => {
      if (isOpening) placeCaret(view)
      isOpening = false
      // The browser's own caret would come after it only in a while.
      view.focus()
      return false
    }
    const mousedown = (_view: EditorView, event: MouseEvent): boolean => {
      // The second half of a double click whose first half opened the note: no word is to be replaced.
      const isStillOpening = event.detail > 1 && !isClicked
      isClicked = true
      if (isStillOpening) event.preventDefault()
      return isStillOpening
    }
    return [new Plugin({ props: { handleDOMEvents: { focus, mousedown } } })]
  },
})

function placeCaret(view: EditorView): void {
  const { doc, tr } = view.state
  const click = takeClickOnWords(view.dom)
  const place = click && view.posAtCoords({ left: click.x, top: click.y })?.pos
  view.dispatch(
    tr.setSelection(place === undefined ? TextSelection.atEnd(doc) : TextSelection.near(doc.resolve(place))),
  )
}
