import { mapFormatSchema } from './mapFormatSchema.ts'

/** A file that is written by a program and committed, so that everybody can read it without running anything. */
export type Generator = {
  /** Path of the file from the root. */
  readonly file: string
  readonly generate: () => string
}

/** What `npm run generate` writes. A new generated file is one more entry. */
export const generators: readonly Generator[] = [mapFormatSchema]
