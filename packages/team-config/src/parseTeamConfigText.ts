import { describeJsonError, listIssues } from '@pathwall/domain'
import { parseTeamConfig, type TeamConfig } from './parseTeamConfig.ts'

/** The content of a `pathwall.config.json`, as it stands there and as it is understood. */
export interface ReadTeamConfig {
  file: unknown
  config: TeamConfig
}

/**
 * Reads the text of a `pathwall.config.json`. What is wrong is said for a person to read: that `name` cannot be used, and
 * then each place on a line of its own.
 */
export function parseTeamConfigText(
  name: string,
  text: string,
): { ok: true; value: ReadTeamConfig } | { ok: false; message: string } {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return { ok: false, message: `${name} is not JSON: ${describeJsonError(text)}.` }
  }
  const parsed = parseTeamConfig(file)
  if (!parsed.ok) return { ok: false, message: `${name} cannot be used:\n${listIssues(parsed.issues)}` }
  return { ok: true, value: { file, config: parsed.value } }
}
