import type { Editor, TLEventInfo } from 'tldraw'

/**
 * A click on a note's paper beside its words takes the keyboard away from the note that one types into, which stays open
 * all the same: letters would go nowhere. Gives it back. Returns the function that ends it.
 */
export function keepTyping(editor: Editor): () => void {
  const giveBack = ({ name }: TLEventInfo): void => {
    if (name !== 'pointer_up' || editor.getEditingShapeId() === null) return
    editor.getContainer().querySelector<HTMLElement>('.tl-shape [contenteditable="true"]')?.focus()
  }
  editor.on('event', giveBack)
  return () => editor.off('event', giveBack)
}
