import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What the work of a server has cost since it was asked last, and what it holds now, garbage collected. */
export interface ServerFigures {
  cpuMs: number
  /** What was done without anybody else's turn in between, as time of the processor. */
  longestTurnMs: number
  heapBytes: number
  bufferBytes: number
  /** As `/metrics` gives them. */
  metrics: string
  /** Log lines of level error. */
  failures: string[]
}

export interface AttackedServer {
  url: string
  wsUrl: string
  figures(): Promise<ServerFigures>
  /** One figure of `/metrics`; 0 when there is none by this name. */
  count(name: string): Promise<number>
  stop(): Promise<void>
}

/** The whole server in a process of its own, with these settings, so that its work can be told from that of its attackers. */
export async function startAttackedServer(env: Record<string, string>): Promise<AttackedServer> {
  const child = spawn(
    process.execPath,
    ['--expose-gc', fileURLToPath(new URL('./attackedServer.ts', import.meta.url))],
    {
      env: { PATH: process.env['PATH'] ?? '', ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
  const [{ url }] = (await once(child, 'message')) as [{ url: string }]
  const figures = async (): Promise<ServerFigures> => {
    child.send('figures')
    return ((await once(child, 'message')) as [ServerFigures])[0]
  }
  return {
    url,
    wsUrl: url.replace('http:', 'ws:'),
    figures,
    count: async (name) => {
      const { metrics } = await figures()
      const line = metrics.split('\n').find((candidate) => candidate.startsWith(`${name} `))
      return Number(line?.split(' ')[1] ?? 0)
    },
    stop: async () => {
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    },
  }
}
