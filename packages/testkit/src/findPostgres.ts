import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const debianFolder = '/usr/lib/postgresql'

/** The folder with PostgreSQL's programs: PATHWALL_POSTGRES_BIN, Debian's newest, or one on PATH; undefined without any. */
export function findPostgres(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env['PATHWALL_POSTGRES_BIN']
  const debian = existsSync(debianFolder) ? readdirSync(debianFolder) : []
  const folders =
    named !== undefined && named !== ''
      ? [named]
      : [
          ...debian.sort((a, b) => Number(b) - Number(a)).map((version) => join(debianFolder, version, 'bin')),
          ...(env['PATH'] ?? '').split(':'),
        ]
  return folders.find((folder) => ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))))
}
