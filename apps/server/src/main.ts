import { AppError } from '@pathwall/domain'
import { destination, pino } from 'pino'
import { readStartup } from './config.ts'
import { startServer } from './startServer.ts'

/** After this long a stop that does not end is ended. */
const STOP_TIMEOUT_MS = 10_000

const startup = readStartup()
if (startup.kind === 'text') {
  console.log(startup.text)
} else if (startup.kind === 'invalid') {
  for (const line of startup.lines) console.error(line)
  process.exitCode = 2
} else {
  const { config } = startup
  // Standard output is for the READY line alone.
  const logger = pino({ level: config.logLevel }, destination(2))
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'unexpected failure')
    process.exit(1)
  })
  try {
    const server = await startServer(config, logger)
    console.log(`READY ${server.url}`)
    if (server.exampleLink !== undefined)
      console.log(`Example board: ${config.publicUrl ?? server.url}${server.exampleLink}`)
    const stop = (): void => {
      setTimeout(() => {
        logger.error('stopping took too long')
        process.exit(1)
      }, STOP_TIMEOUT_MS).unref()
      server.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error({ err: error }, 'not everything could be stored before stopping')
          process.exit(1)
        },
      )
    }
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
  } catch (error) {
    console.error(error instanceof AppError ? error.message : error)
    process.exitCode = 1
  }
}
