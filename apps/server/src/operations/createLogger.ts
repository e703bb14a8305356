import { pino, type DestinationStream, type Logger } from 'pino'
import type { ServerConfig } from '../config.ts'
import { withoutSecrets } from './withoutSecrets.ts'

/** JSON lines without secrets. `onError` is called for each line that says that something of ours went wrong. */
export function createLogger(
  level: ServerConfig['logLevel'],
  destination: DestinationStream,
  onError: () => void = () => {},
): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      formatters: { log: (line) => withoutSecrets(line) as Record<string, unknown> },
      hooks: {
        logMethod(args, method, number) {
          if (number >= ERROR_LEVEL) onError()
          method.apply(this, args)
        },
      },
    },
    destination,
  )
}

const ERROR_LEVEL = 50
