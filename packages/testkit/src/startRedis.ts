import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { findRedis } from './findRedis.ts'
import { onFreePort } from './freePort.ts'

export interface RedisServer {
  /** The same after a restart. */
  readonly url: string
  /** Ends it in order. */
  stop(): Promise<void>
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>
  /** It stands still: connections stay, nothing is answered. */
  freeze(): void
  thaw(): void
  /** Starts it again, with nothing in it. */
  start(): Promise<void>
  /** Stops it and deletes its folder. */
  dispose(): Promise<void>
}

export interface RedisOptions {
  /** Asked of whoever connects; it is part of the URL then. */
  password?: string
}

const READY = 'Ready to accept connections'

/**
 * A Redis of its own on a free port of 127.0.0.1, which keeps nothing.
 * @throws Error that says what to install when there is no Redis on this machine
 */
export async function startRedis({ password }: RedisOptions = {}): Promise<RedisServer> {
  const program = findRedis()
  if (program === undefined)
    throw new Error(
      'This test needs Redis, and its program is not on this machine. Install it (Debian: apt-get install redis-server; ' +
        'the service need not run) or set PATHWALL_REDIS to the path of redis-server.',
    )
  const folder = mkdtempSync(join(tmpdir(), 'pathwall-redis-'))
  const settings = ['--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no']
  const secret = password === undefined ? [] : ['--requirepass', password]

  const run = async (port: number): Promise<ChildProcess> => {
    const child = spawn(program, ['--port', String(port), ...settings, ...secret], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const lines: string[] = []
    const output = createInterface({ input: child.stdout })
    await new Promise<void>((resolve, reject) => {
      output.on('line', (line) => {
        lines.push(line)
        if (line.includes(READY)) resolve()
      })
      child.once('error', reject)
      child.once('close', () => reject(new Error(`Redis did not start:\n${lines.slice(-5).join('\n')}`)))
    })
    return child
  }
  const first = await onFreePort(async (free) => ({ server: await run(free), port: free }))
  const { port } = first
  let { server } = first
  const endWithUs = (): void => void server.kill('SIGKILL')
  process.once('exit', endWithUs)

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill(signal)
    await ended
  }
  return {
    url: `redis://${password === undefined ? '' : `:${password}@`}127.0.0.1:${port}`,
    stop: async () => end('SIGTERM'),
    kill: async () => end('SIGKILL'),
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    start: async () => {
      server = await run(port)
    },
    dispose: async () => {
      process.off('exit', endWithUs)
      await end('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
