import { join } from 'node:path'
import { repositoryRoot } from './repositoryRoot.ts'
import type { Supervisor } from './supervisor.ts'
import { typeScriptFlags } from './toolPath.ts'

/** Runs the command of operators: backup, restore and the like. */
export async function pathwall(supervisor: Supervisor, args: readonly string[]): Promise<number> {
  const main = join(repositoryRoot, 'apps/cli/src/main.ts')
  const { code } = await supervisor.run(process.execPath, [...typeScriptFlags, main, ...args])
  return code
}
