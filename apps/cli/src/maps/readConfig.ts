import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '@pathwall/domain'
import { parseTeamConfigText, type TeamConfig } from '@pathwall/team-config'
import type { CommandRun } from '../command.ts'
import { readText } from './mapInput.ts'
import type { NamedText } from './namedText.ts'

const CONFIG_FILE = 'pathwall.config.json'

/**
 * What the team has set: the file of `--config`, else `pathwall.config.json` beside the map, else where the caller is; else
 * what the server of the map's board judges by; else nothing. @throws AppError `input/invalid`, naming each place
 */
export async function readConfig(
  run: CommandRun,
  { file, readServerConfig }: Pick<NamedText, 'file' | 'readServerConfig'> = {},
): Promise<TeamConfig> {
  const said = run.options['config']
  const places = [...(file === undefined ? [] : [join(dirname(file), CONFIG_FILE)]), join(run.folder, CONFIG_FILE)]
  const path = typeof said === 'string' ? said : places.find(existsSync)
  const named = path === undefined ? await readServerConfig?.() : await readText(run, path)
  if (named === undefined) return { analyzer: {}, docsUrl: undefined }
  const parsed = parseTeamConfigText(named.name, named.text)
  if (!parsed.ok) throw new AppError('input/invalid', parsed.message)
  return parsed.value.config
}
