import type { Editor } from 'tldraw'

/**
 * While tldraw changes something that is not to be undone, such as the tool, nothing that happens meanwhile can be undone
 * either. Its types keep the history to themselves.
 */
export function isHistoryPaused(editor: Editor): boolean {
  return (editor as unknown as { history: { state: string } }).history.state === 'paused'
}
