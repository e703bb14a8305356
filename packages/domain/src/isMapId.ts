/** Whether a map file could hold this as the id of a note, a frame, an arrow, a group or a decision. */
export function isMapId(id: unknown): id is string {
  return typeof id === 'string' && id.length <= 128 && /^(?!phase:)\P{Control}+$/u.test(id)
}
