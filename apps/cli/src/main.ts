#!/usr/bin/env node
import { AppError } from '@pathwall/domain'
import { readWish } from './config.ts'
import { createOutput } from './createOutput.ts'
import { createProgress } from './createProgress.ts'
import { loadCommand } from './loadCommand.ts'

const EXIT = { usage: 2, failed: 3 } as const

// Node's own code for these is 1, which says that something was found.
process.once('uncaughtException', (error) => {
  fail(error)
  process.exit()
})

const cancelled = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => cancelled.abort(new Error('it was cancelled')))

try {
  const wish = readWish(process.stdout.isTTY)
  const write = createOutput(process.stdout)
  if (wish.kind === 'text') await write(`${wish.text}\n`)
  else {
    const run = await loadCommand(wish.command)
    process.exitCode = await run({
      ...wish.run,
      get input() {
        return process.stdin
      },
      write,
      // A terminal that does not know says 0.
      width: process.stdout.columns || 100,
      progress: createProgress((text) => process.stderr.write(text), process.stderr.isTTY),
      signal: cancelled.signal,
      now: new Date(),
    })
  }
} catch (error) {
  fail(error)
}

function fail(error: unknown): void {
  const isUsage = error instanceof AppError && ['input/invalid', 'server/start-failed'].includes(error.code)
  const message = error instanceof Error ? error.message : String(error)
  console.error(
    isUsage
      ? message
      : `It could not be done: ${message.replaceAll('\n', ' ')}. Nothing else was changed; run it again.`,
  )
  process.exitCode = isUsage ? EXIT.usage : EXIT.failed
}
