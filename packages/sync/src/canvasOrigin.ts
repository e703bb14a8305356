/** Origin of the transactions that carry this device's edits into the document. */
export const CANVAS_ORIGIN = { source: 'canvas' } as const
