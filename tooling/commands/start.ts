import { join } from 'node:path'
import { buildWeb } from './buildWeb.ts'
import { repositoryRoot } from './repositoryRoot.ts'
import type { Supervisor } from './supervisor.ts'
import { typeScriptFlags } from './toolPath.ts'

/** Builds what has changed and runs the server, which prints `READY http://…` and a link to a board made from the example. */
export async function start(supervisor: Supervisor, args: readonly string[]): Promise<number> {
  const asksOnly = args.some((arg) => arg === '--help' || arg === '-h' || arg === '--version')
  if (!asksOnly) {
    const built = await buildWeb(supervisor)
    if (built !== 0) return built
  }
  const example = asksOnly ? [] : ['--example', join(repositoryRoot, 'examples/ecommerce-checkout.json')]
  const server = join(repositoryRoot, 'apps/server/src/main.ts')
  const { code } = await supervisor.run(process.execPath, [...typeScriptFlags, server, ...example, ...args])
  return code
}
