import { readFileSync } from 'node:fs'
import { parseTeamConfigText, type ReadTeamConfig } from '@pathwall/team-config'

/** Reads the file of the setting `TEAM_CONFIG`, or says line by line why it cannot be used. */
export function readTeamConfigFile(path: string): { ok: true; value: ReadTeamConfig } | { ok: false; lines: string[] } {
  let text: string
  try {
    // Leaves a byte order mark out.
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    return { ok: false, lines: [`TEAM_CONFIG: ${path} cannot be read: ${whyUnreadable(error)}.`] }
  }
  const parsed = parseTeamConfigText(path, text)
  return parsed.ok ? parsed : { ok: false, lines: `TEAM_CONFIG: ${parsed.message}`.split('\n') }
}

function whyUnreadable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'it is a folder'
  return code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not a text in UTF-8' : message
}
