import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Path of redis-server: PATHWALL_REDIS, or the first on PATH; undefined without any. */
export function findRedis(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env['PATHWALL_REDIS']
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined
  return (env['PATH'] ?? '')
    .split(':')
    .map((folder) => join(folder, 'redis-server'))
    .find(existsSync)
}
