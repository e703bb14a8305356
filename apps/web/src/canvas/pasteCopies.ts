import type { Editor, TLContent, VecLike } from 'tldraw'

/** What a wall can hold of what lies on a clipboard; phases stand there already. */
const TYPES = ['note', 'frame', 'arrow', 'group']

/** Puts copies of notes, frames and arrows onto the wall and selects them: from this wall or another, here or in another tab. */
export function pasteCopies(editor: Editor, content: TLContent, point: VecLike | undefined): void {
  if (editor.getIsReadonly()) return
  const mark = editor.markHistoryStoppingPoint('paste')
  try {
    const shapes = content.shapes.filter(({ type }) => TYPES.includes(type))
    const ids = new Set(shapes.map(({ id }) => id))
    const bindings = (content.bindings ?? []).filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId))
    const rootShapeIds = content.rootShapeIds.filter((id) => ids.has(id))
    if (rootShapeIds.length === 0) return
    editor.putContentOntoCurrentPage(
      { ...content, shapes, bindings, rootShapeIds, assets: [] },
      { select: true, ...(point !== undefined && { point }) },
    )
  } catch {
    // Whatever another program or a newer version has put there: the wall is as it was.
    editor.bailToMark(mark)
  }
}
