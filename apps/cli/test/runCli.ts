import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

export interface CliResult {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs `pathwall` with something on its standard input. */
export async function pipeCli(args: readonly string[], input: string | Uint8Array): Promise<CliResult> {
  return runCli(args, {}, () => {}, input)
}

/** Runs `pathwall` as a process of its own; `started` is called with what ends it early. */
export async function runCli(
  args: readonly string[],
  env: Record<string, string> = {},
  started: (kill: (signal: NodeJS.Signals) => void) => void = () => {},
  input: string | Uint8Array = '',
): Promise<CliResult> {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  // It may have ended without reading.
  child.stdin.on('error', () => {}).end(input)
  started((signal) => void child.kill(signal))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stdout, stderr }
}
