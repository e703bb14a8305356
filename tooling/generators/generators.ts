import { cataloguePage } from './cataloguePage.ts'
import { checkResultSchema } from './checkResultSchema.ts'
import type { Generator } from './generator.ts'
import { mapFormatSchema } from './mapFormatSchema.ts'
import { rulePages } from './rulePages.ts'
import { teamConfigSchema } from './teamConfigSchema.ts'

/** What `npm run generate` writes. A new generated file is one more entry. */
export const generators: readonly Generator[] = [
  mapFormatSchema,
  checkResultSchema,
  teamConfigSchema,
  cataloguePage,
  ...rulePages,
]
