import { findPostgres, findRedis } from '@pathwall/testkit'
import { installPackages, mayInstallPackages } from './debianPackages.ts'
import type { Supervisor } from './supervisor.ts'

/**
 * Where the programs of PostgreSQL and Redis are, as variables for the tests, which start their own: the machine's, or
 * installed now where we are root on Debian. What cannot be had is left out, and its tests say what to install.
 */
export async function ensureDatabases(supervisor: Supervisor): Promise<Record<string, string>> {
  const missing = [
    ...(findPostgres() === undefined ? ['postgresql'] : []),
    ...(findRedis() === undefined ? ['redis-server'] : []),
  ]
  if (missing.length > 0 && mayInstallPackages()) {
    console.error(`Installing ${missing.join(' and ')}…`)
    const report = await installPackages(supervisor, missing)
    if (findPostgres() === undefined || findRedis() === undefined) console.error(report)
  }
  const postgres = findPostgres()
  const redis = findRedis()
  return {
    ...(postgres !== undefined && { PATHWALL_POSTGRES_BIN: postgres }),
    ...(redis !== undefined && { PATHWALL_REDIS: redis }),
  }
}
