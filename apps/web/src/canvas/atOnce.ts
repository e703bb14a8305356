import type { Editor } from 'tldraw'

/**
 * Makes several changes in one go: the wall's rules look at their result, not at what lies between. tldraw's store has
 * `atomic` for that, and leaves it out of its types.
 */
export function atOnce(editor: Editor, change: () => void): void {
  const store = editor.store as typeof editor.store & { atomic: (change: () => void) => void }
  editor.run(() => store.atomic(change))
}
