/** A file that is written by a program and committed, so that everybody can read it without running anything. */
export type Generator = {
  /** Path of the file from the root. */
  readonly file: string
  readonly generate: () => string
}
