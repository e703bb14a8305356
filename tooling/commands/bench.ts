import { join } from 'node:path'
import { buildWeb } from './buildWeb.ts'
import { ensureChromium } from './ensureChromium.ts'
import { repositoryRoot } from './repositoryRoot.ts'
import type { Supervisor } from './supervisor.ts'
import { typeScriptFlags } from './toolPath.ts'

/** Builds the web app as `npm start` does, sees to a Chromium, and runs all benchmarks or those named. */
export async function bench(supervisor: Supervisor, args: readonly string[]): Promise<number> {
  const main = [...typeScriptFlags, join(repositoryRoot, 'tooling/bench/main.ts'), ...args]
  if (args.some((arg) => arg === '--help' || arg === '--list'))
    return (await supervisor.run(process.execPath, main)).code
  const chromium = await ensureChromium(supervisor)
  const built = await buildWeb(supervisor)
  if (built !== 0) return built
  return (await supervisor.run(process.execPath, main, { env: { PATHWALL_CHROMIUM: chromium } })).code
}
