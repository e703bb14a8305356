import { randomBytes } from 'node:crypto'
import type { BoardStorage } from '@pathwall/storage'
import type { Logger } from 'pino'
import type { Bus } from './bus.ts'
import { createLocalBus } from './createLocalBus.ts'
import { createRedisBus } from './createRedisBus.ts'

export interface BusOptions {
  /** Undefined: this node is alone. */
  redisUrl: string | undefined
  /** Where the nodes keep the secret by which they know each other. */
  storage: Pick<BoardStorage, 'readSecret'>
  logger: Pick<Logger, 'info' | 'warn'>
}

/** Over Redis when there is one, which need not be up yet; within this process otherwise. */
export async function openBus({ redisUrl, storage, logger }: BusOptions): Promise<Bus> {
  if (redisUrl === undefined) return createLocalBus()
  const secret = await storage.readSecret('bus', randomBytes(32))
  return createRedisBus({ url: redisUrl, secret, logger })
}
