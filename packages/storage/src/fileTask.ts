/** How a file is to be made. */
export interface FileTask {
  /** Whether what is there already may be replaced. */
  force?: boolean
  /** Is told how far it is, in pages of the database. */
  progress?: (done: number, total: number) => void
  /** Ends it before it is done; nothing is left behind. */
  signal?: AbortSignal
}

/** What a file of boards holds. */
export interface FileContent {
  boards: number
  sizeBytes: number
}
