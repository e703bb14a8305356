import { join } from 'node:path'
import { repositoryRoot } from './repositoryRoot.ts'
import type { Supervisor } from './supervisor.ts'
import { toolPath, typeScriptFlags } from './toolPath.ts'

const defaultApiPort = '4401'

/**
 * Runs the server, restarted when its sources change, and Vite with hot reload in front of it. Vite listens on PORT (4400)
 * and passes /api and /sync to the server, whose address it finds in PATHWALL_API. Ends both when one ends.
 */
export async function dev(supervisor: Supervisor, args: readonly string[]): Promise<number> {
  const apiPort = process.env['API_PORT'] ?? defaultApiPort
  const webPort = process.env['PORT'] ?? '4400'
  const server = join(repositoryRoot, 'apps/server/src/main.ts')
  const example = join(repositoryRoot, 'examples/ecommerce-checkout.json')
  const children = [
    supervisor.run(
      process.execPath,
      [...typeScriptFlags, '--watch', '--watch-preserve-output', server, '--example', example, ...args],
      { env: { PORT: apiPort, HOST: '127.0.0.1', PUBLIC_URL: `http://127.0.0.1:${webPort}` } },
    ),
    supervisor.run(
      toolPath('vite', 'apps/web'),
      [join(repositoryRoot, 'apps/web'), '--port', webPort, '--strictPort'],
      {
        env: { PATHWALL_API: `http://127.0.0.1:${apiPort}` },
      },
    ),
  ]
  const first = await Promise.race(children)
  supervisor.stopAll()
  await Promise.all(children)
  return first.code
}
