import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

export interface MainRun {
  /** Waits for the next line on standard output; undefined when there is none any more. */
  nextLine(): Promise<string | undefined>
  signal(signal: NodeJS.Signals): void
  /** What was written on standard error so far. */
  readonly stderr: readonly string[]
  /** Waits for the end: exit code, and everything that was written. */
  ended: Promise<{ code: number | null; stdout: string[]; stderr: string[] }>
}

/** The server as a process of its own, as `npm start` runs it; killed when the test is over. */
export function runMain(args: readonly string[], env: Record<string, string> = {}): MainRun {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const stdout: string[] = []
  const stderr: string[] = []
  const output = createInterface({ input: child.stdout })
  output.on('line', (line) => stdout.push(line))
  createInterface({ input: child.stderr }).on('line', (line) => stderr.push(line))
  const closed = once(child, 'close') as Promise<[number | null]>
  let read = 0
  return {
    nextLine: async () => {
      if (stdout.length === read) await Promise.race([once(output, 'line'), closed])
      return stdout[read++]
    },
    signal: (signal) => void child.kill(signal),
    stderr,
    ended: closed.then(([code]) => ({ code, stdout, stderr })),
  }
}
