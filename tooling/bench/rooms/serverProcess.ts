import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Contestant } from './contestants.ts'
import { HEAP_QUESTION } from './heapQuestion.ts'

const probe = new URL('probe.ts', import.meta.url).href

/** A measured server in a process of its own, with a folder of its own. */
export interface ServerProcess {
  readonly contestant: Contestant
  readonly port: number
  /** User and system time so far of all its threads, in microseconds; also when it is too busy to answer anything. */
  cpuUs(): number
  /** Bytes of objects and buffers after a collection. */
  heapBytes(): Promise<number>
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>
  /** Ends it politely if it is still there, and starts it again on the same folder, on another port. */
  restart(): Promise<void>
  isRunning(): boolean
  /** What it complained about so far. */
  complaints(): string
  /** Stops it and deletes its folder. */
  dispose(): Promise<void>
}

/** `peersFolder` is where `installPeers` has put the others. */
export async function startServerProcess(contestant: Contestant, peersFolder: string): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'pathwall-bench-'))
  const errors: string[] = []
  let { child, port } = await run(contestant, peersFolder, folder, errors)
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (!isRunning()) return
    const ended = once(child, 'exit')
    child.kill(signal)
    const insist = setTimeout(() => child.kill('SIGKILL'), 15_000)
    await ended
    clearTimeout(insist)
  }
  return {
    contestant,
    get port() {
      return port
    },
    cpuUs: () => readCpuUs(child.pid ?? 0),
    heapBytes: async () => {
      const answer = once(child, 'message')
      child.send(HEAP_QUESTION)
      const ended = once(child, 'exit').then(() => {
        throw new Error(`${contestant.name} ended:\n${errors.join('')}`)
      })
      ended.catch(() => {})
      const [heapBytes] = (await Promise.race([answer, ended])) as [number]
      return heapBytes
    },
    kill: async () => end('SIGKILL'),
    restart: async () => {
      await end('SIGTERM')
      ;({ child, port } = await run(contestant, peersFolder, folder, errors))
    },
    isRunning,
    complaints: () => errors.join(''),
    dispose: async () => {
      await end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function run(
  { name, main, isPeer, args, env }: Contestant,
  peersFolder: string,
  folder: string,
  errors: string[],
): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--import', probe, isPeer ? join(peersFolder, main) : main, ...args(folder)],
    {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      env: { ...process.env, NODE_ENV: 'production', PORT: '0', ...env(folder) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  )
  // One listener for each question, and many questions.
  child.setMaxListeners(0)
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    if (errors.length < 1_000) errors.push(text)
  })
  if (child.stdout === null) throw new Error('unreachable: stdout is a pipe')
  for await (const line of createInterface({ input: child.stdout })) {
    const ready = /^READY http:\/\/[^:]+:(\d+)/.exec(line)
    if (ready === null) continue
    // Nobody reads on: the pipe must not fill up.
    child.stdout.resume()
    return { child, port: Number(ready[1]) }
  }
  throw new Error(`${name} ended before it was ready:\n${errors.join('')}`)
}

/** As the kernel counts it, in nanoseconds of each thread. Linux only, like the figures that are worth comparing. */
function readCpuUs(pid: number): number {
  const tasks = `/proc/${pid}/task`
  const ns = readdirSync(tasks).map((task) => {
    try {
      return Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0])
    } catch {
      // A thread that ended just now.
      return 0
    }
  })
  return ns.reduce((sum, each) => sum + each, 0) / 1_000
}
