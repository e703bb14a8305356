/** Something that went wrong with what is stored, in a sentence that says what has become of it. */
export interface StorageTrouble {
  /** The same words for the same trouble; names no board. */
  message: string
  /** Ids and amounts, for the log. */
  details: Readonly<Record<string, unknown>>
}

export type ReportTrouble = (trouble: StorageTrouble) => void
