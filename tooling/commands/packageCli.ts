import { join } from 'node:path'
import { repositoryRoot } from './repositoryRoot.ts'
import type { Supervisor } from './supervisor.ts'
import { typeScriptFlags } from './toolPath.ts'

/** Builds `pathwall` as a package that needs nothing but Node, and prints the path of its tarball. */
export async function packageCli(supervisor: Supervisor, args: readonly string[]): Promise<number> {
  const build = join(repositoryRoot, 'apps/cli/build.ts')
  const { code } = await supervisor.run(process.execPath, [...typeScriptFlags, build, ...args])
  return code
}
