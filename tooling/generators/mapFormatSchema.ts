import { mapFileJsonSchema } from '@pathwall/domain'
import type { Generator } from './generator.ts'

/** The JSON Schema of map files, taken from the parser that reads them. */
export const mapFormatSchema: Generator = {
  file: 'docs/map-format.schema.json',
  generate: () => `${JSON.stringify(mapFileJsonSchema(), null, 2)}\n`,
}
