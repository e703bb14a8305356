import type { Generator } from './generator.ts'
import { mapFormatSchema } from './mapFormatSchema.ts'

/** What `npm run generate` writes. A new generated file is one more entry. */
export const generators: readonly Generator[] = [mapFormatSchema]
