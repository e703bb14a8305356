import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onFreePort } from './freePort.ts'

const main = fileURLToPath(new URL('../../../apps/server/src/main.ts', import.meta.url))

export interface RunningServer {
  /** `http://127.0.0.1:port`, without a slash at the end; the same after a restart. */
  readonly url: string
  readonly dataDir: string
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>
  /** It stands still: connections stay, nothing is answered. */
  freeze(): void
  thaw(): void
  /** Starts it again on the same folder and port. */
  restart(): Promise<void>
  /** Stops it and deletes its folder. */
  dispose(): Promise<void>
}

/**
 * The real server as `npm start` runs it, on a free port (if no other is given) with a folder of its own; `env` is
 * added to the environment.
 */
export async function startServer(
  env: Readonly<Record<string, string>> = {},
  givenPort?: number,
): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'pathwall-e2e-'))
  const first = async (port: number): Promise<{ child: ChildProcess; port: number }> => run(folder, port, env)
  let { child, port } = await (givenPort === undefined ? onFreePort(first) : first(givenPort))
  const kill = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    // One that stands still would not hear it.
    child.kill('SIGCONT')
    await ended
  }
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir: folder,
    kill: () => kill('SIGKILL'),
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    restart: async () => {
      await kill('SIGTERM')
      ;({ child, port } = await run(folder, port, env))
    },
    dispose: async () => {
      await kill('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function run(
  folder: string,
  port: number,
  env: Readonly<Record<string, string>>,
): Promise<{ child: ChildProcess; port: number }> {
  const where = ['--port', String(port), '--host', '127.0.0.1', '--data-dir', folder]
  const child = spawn(process.execPath, [main, ...where], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const errors: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text))
  for await (const line of createInterface({ input: child.stdout })) {
    const ready = /^READY http:\/\/[^:]+:(\d+)/.exec(line)
    if (ready !== null) {
      // Nobody reads on: the pipe must not fill up.
      child.stdout.resume()
      return { child, port: Number(ready[1]) }
    }
  }
  throw new Error(`The server ended before it was ready: ${errors.join('')}`)
}
