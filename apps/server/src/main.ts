import { AppError } from '@pathwall/domain'
import { destination } from 'pino'
import { readStartup, type ServerConfig } from './config.ts'
import { createLogger } from './operations/createLogger.ts'
import { createMetrics } from './operations/createMetrics.ts'
import { startServer } from './startServer.ts'

/** A stop that does not end is ended when storage has had its time, and this much more. */
const STOP_GRACE_MS = 2_000
const EXIT = { failed: 1, usage: 2 } as const

const startup = readStartup()
if (startup.kind === 'run') {
  await run(startup.config)
} else if (startup.kind === 'text') {
  console.log(startup.text)
} else {
  for (const line of startup.lines) console.error(line)
  process.exitCode = EXIT.usage
}

async function run(config: ServerConfig): Promise<void> {
  // Standard output is for the READY line and the link beneath it alone.
  const metrics = createMetrics()
  const logger = createLogger(config.logLevel, destination({ fd: 2, sync: true }), () => metrics.failed())
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'unexpected failure')
    process.exit(EXIT.failed)
  })
  try {
    const server = await startServer(config, logger, metrics)
    const stop = (): void => {
      setTimeout(() => {
        logger.error('stopping took too long')
        process.exit(EXIT.failed)
      }, config.limits.drainTimeoutMs + STOP_GRACE_MS).unref()
      server.stop().then(
        () => process.exit(),
        (error: unknown) => {
          logger.error({ err: error }, 'not everything could be stored before stopping')
          process.exit(EXIT.failed)
        },
      )
    }
    // Once: a second signal ends the process at once.
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
    console.log(`READY ${server.url}`)
    if (server.exampleLink !== undefined) console.log(`Example board: ${server.exampleLink}`)
  } catch (error) {
    console.error(error instanceof AppError ? error.message : error)
    process.exit(EXIT.failed)
  }
}
