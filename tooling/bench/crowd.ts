import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { BenchmarkContext } from './benchmark.ts'

export interface CrowdOptions {
  /** `ws://host:port/sync` */
  url: string
  boardId: string
  token: string
  people: number
}

/** Simulated people on a board, in a process of their own: each moves a cursor ten times and a note once a second. */
export async function gatherCrowd({ cleanUp }: BenchmarkContext, options: CrowdOptions): Promise<() => Promise<void>> {
  const child = fork(fileURLToPath(new URL('crowdProcess.ts', import.meta.url)), [JSON.stringify(options)])
  const leave = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  cleanUp(leave)
  const [message] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => [`the crowd ended with ${String(code)}`]),
  ])) as [unknown]
  if (message !== 'gathered') throw new Error(String(message))
  return leave
}
