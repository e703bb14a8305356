import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '@pathwall/domain'
import { parseTeamConfig, type TeamConfig } from '@pathwall/team-config'
import type { CommandRun } from '../command.ts'
import { listIssues, readText, toJson } from './mapInput.ts'

const CONFIG_FILE = 'pathwall.config.json'

/**
 * What the team has set: the file of `--config`, else `pathwall.config.json` beside the map, else where the caller is; else
 * nothing. @throws AppError `input/invalid`, naming each place
 */
export async function readConfig(run: CommandRun, mapFile?: string): Promise<TeamConfig> {
  const said = run.options['config']
  const places = [
    ...(mapFile === undefined ? [] : [join(dirname(mapFile), CONFIG_FILE)]),
    join(run.folder, CONFIG_FILE),
  ]
  const name = typeof said === 'string' ? said : places.find(existsSync)
  if (name === undefined) return { analyzer: {}, docsUrl: undefined }
  const parsed = parseTeamConfig(toJson(await readText(run, name)))
  if (!parsed.ok) throw new AppError('input/invalid', `${name} cannot be used:\n${listIssues(parsed.issues)}`)
  return parsed.value
}
