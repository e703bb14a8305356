import { spawn, type ChildProcess } from 'node:child_process'
import { constants } from 'node:os'
import { repositoryRoot } from './repositoryRoot.ts'

export type RunOptions = {
  /** Keep the output instead of showing it. */
  readonly quiet?: boolean
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Called for each piece of output as it arrives, quiet or not; makes the child write to a pipe. */
  readonly onOutput?: (text: string) => void
  /** It reads our standard input. */
  readonly takesInput?: boolean
}

export type RunResult = { readonly code: number; readonly output: string }

/** Starts children and sees to it that none of them outlives this process. */
export type Supervisor = {
  /** Runs a program until it ends. A program that cannot be started ends with code 127 and says why in its output. */
  run(file: string, args: readonly string[], options?: RunOptions): Promise<RunResult>
  /** Asks every running child to end. */
  stopAll(signal?: NodeJS.Signals): void
  /** True once somebody asked us to end. */
  readonly stopping: boolean
}

const killAfterMs = 30_000

/**
 * Every child leads a process group, so that a signal reaches it and what it started exactly once. SIGINT, SIGTERM and
 * SIGHUP are passed on, and what has not ended half a minute later is killed. If our own parent is killed outright, the
 * channel to it closes, and the children are killed too.
 */
export function createSupervisor(): Supervisor {
  const children = new Set<ChildProcess>()
  let stopping = false

  const stopAll = (signal: NodeJS.Signals = 'SIGTERM') => {
    for (const child of children) signalGroup(child, signal)
    setTimeout(() => children.forEach((child) => signalGroup(child, 'SIGKILL')), killAfterMs).unref()
  }
  const stop = (signal: NodeJS.Signals) => {
    stopping = true
    stopAll(signal)
    if (children.size === 0) process.exit(128 + constants.signals[signal])
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal))
  process.on('disconnect', () => {
    children.forEach((child) => signalGroup(child, 'SIGKILL'))
    process.exit(1)
  })
  process.on('exit', () => children.forEach((child) => signalGroup(child, 'SIGKILL')))

  return {
    get stopping() {
      return stopping
    },
    stopAll,
    run: (file, args, options = {}) =>
      new Promise((resolve) => {
        const stream = options.quiet === true || options.onOutput !== undefined ? 'pipe' : 'inherit'
        const child = spawn(file, args, {
          cwd: repositoryRoot,
          env: { ...process.env, ...options.env },
          detached: true,
          stdio: [options.takesInput === true ? 'inherit' : 'ignore', stream, stream],
        })
        children.add(child)
        const text: string[] = []
        const settle = (code: number) => {
          children.delete(child)
          resolve({ code, output: text.join('') })
        }
        for (const source of [child.stdout, child.stderr]) {
          source?.setEncoding('utf8').on('data', (chunk: string) => {
            text.push(chunk)
            options.onOutput?.(chunk)
          })
        }
        child.on('error', (error) => {
          text.push(`${error.message}\n`)
          settle(127)
        })
        child.on('close', (code, signal) => settle(code ?? 128 + constants.signals[signal ?? 'SIGKILL']))
      }),
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group ended between the check and the signal.
  }
}
