/** What a note stands for. Source: the method's four paper colours. Order is the order of the keys 1-4. */
export const NOTE_KINDS = ['people', 'media', 'deliverable', 'control'] as const

export type NoteKind = (typeof NOTE_KINDS)[number]
