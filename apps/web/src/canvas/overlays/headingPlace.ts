import type { Editor } from 'tldraw'

/** All in screen pixels. */
export const HEADING_HEIGHT = 28
export const HEADING_EDGE = 8
const PHONE_WIDTH = 640
/** What the tools take at the top of a phone's wall. */
const PHONE_TOOLS = 60

/** No name of a phase stands higher than this below the window's upper edge. Reactive. */
export function highestHeading(editor: Editor): number {
  const isPhone = editor.getViewportScreenBounds().w < PHONE_WIDTH
  return isPhone && !editor.getIsReadonly() ? PHONE_TOOLS + HEADING_EDGE : HEADING_EDGE
}
