import { join } from 'node:path'
import { repositoryRoot } from './repositoryRoot.ts'
import type { Supervisor } from './supervisor.ts'
import { typeScriptFlags } from './toolPath.ts'

/** Runs `pathwall` for somebody in another folder, with what they pipe into it. */
export async function pathwall(supervisor: Supervisor, args: readonly string[]): Promise<number> {
  const main = join(repositoryRoot, 'apps/cli/src/main.ts')
  const caller = process.env['INIT_CWD'] ?? process.cwd()
  const { code } = await supervisor.run(process.execPath, [...typeScriptFlags, main, ...args], {
    takesInput: true,
    env: { PATHWALL_CALLER_FOLDER: caller },
  })
  return code
}
