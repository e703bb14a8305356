#!/usr/bin/env node
import { AppError } from '@pathwall/domain'
import { readWish } from './config.ts'
import { createProgress } from './createProgress.ts'

const EXIT = { usage: 2, failed: 3 } as const

const cancelled = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => cancelled.abort(new Error('it was cancelled')))

try {
  const wish = readWish()
  const lines =
    wish.kind === 'text'
      ? [wish.text]
      : await wish.command.run({
          ...wish.run,
          progress: createProgress((text) => process.stderr.write(text), process.stderr.isTTY),
          signal: cancelled.signal,
          now: new Date(),
        })
  for (const line of lines) console.log(line)
} catch (error) {
  const isUsage = error instanceof AppError && ['input/invalid', 'server/start-failed'].includes(error.code)
  const message = error instanceof Error ? error.message.replaceAll('\n', ' ') : String(error)
  console.error(isUsage ? message : `It could not be done: ${message}. Nothing else was changed; run it again.`)
  process.exitCode = isUsage ? EXIT.usage : EXIT.failed
}
