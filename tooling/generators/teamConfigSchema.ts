import { teamConfigJsonSchema } from '@pathwall/team-config'
import type { Generator } from './generator.ts'

/** The JSON Schema of a team's configuration, taken from the parser that reads it. */
export const teamConfigSchema: Generator = {
  file: 'docs/pathwall-config.schema.json',
  generate: () => `${JSON.stringify(teamConfigJsonSchema(), null, 2)}\n`,
}
