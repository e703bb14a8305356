import { checkResultJsonSchema } from '@pathwall/exporters'
import type { Generator } from './generator.ts'

/** The JSON Schema of what `pathwall check --format json` prints. */
export const checkResultSchema: Generator = {
  file: 'docs/check-result.schema.json',
  generate: () => `${JSON.stringify(checkResultJsonSchema(), null, 2)}\n`,
}
