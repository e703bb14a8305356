import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { Redis, type RedisOptions } from 'ioredis'
import type { Logger } from 'pino'
import { BoardListeners } from './boardListeners.ts'
import type { Bus, BusMessage } from './bus.ts'
import { decodeBusMessage, encodeBusMessage } from './busCodec.ts'

export interface RedisBusOptions {
  /** `redis://` or `rediss://`, with user and password when they are needed. */
  url: string
  /** What all nodes of an installation share and nobody else has: only they are believed. */
  secret: Uint8Array
  logger: Pick<Logger, 'info' | 'warn'>
}

/**
 * A bus over Redis pub/sub, one channel a board: a node hears of the boards that are open on it, and of no others. While Redis
 * is away nothing is kept for it, and it is looked for again without end.
 */
export function createRedisBus(options: RedisBusOptions): Bus {
  return new RedisBus(options)
}

const CONNECTION = {
  connectionName: 'pathwall',
  disableClientInfo: true,
  connectTimeout: 5_000,
  /** A Redis that takes what is sent and does not answer is given up after this time; it is asked more often than that. */
  socketTimeout: 6_000,
  retryStrategy: (times: number) => Math.min(50 * 2 ** Math.min(times, 6), 2_000),
  maxRetriesPerRequest: null,
  // What could not be said at once is old when it can be.
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  autoResubscribe: false,
} satisfies RedisOptions
const PING_INTERVAL_MS = 2_000
const CHANNEL_PREFIX = 'pathwall:board:'
const SENDER_BYTES = 8
const SEAL_BYTES = 16
/** What may be on its way to Redis without an answer; more is not said. */
const MAX_UNANSWERED_BYTES = 16 * 1024 * 1024
const MAX_MESSAGE_BYTES = 8 * 1024 * 1024
const CHANNELS_AT_ONCE = 500

class RedisBus implements Bus {
  private readonly secret: Uint8Array
  private readonly logger: RedisBusOptions['logger']
  private readonly sender = randomBytes(SENDER_BYTES)
  private readonly listeners = new BoardListeners()
  private readonly publisher: Redis
  private readonly subscriber: Redis
  private readonly pinging: NodeJS.Timeout
  private unansweredBytes = 0
  /** Subscriptions that Redis has not confirmed. */
  private openSubscriptions = 0
  private saysItWorks: boolean | undefined
  private isClosed = false

  constructor({ url, secret, logger }: RedisBusOptions) {
    this.secret = secret
    this.logger = logger
    this.publisher = new Redis(url, CONNECTION)
    this.subscriber = new Redis(url, CONNECTION)
    for (const connection of [this.publisher, this.subscriber]) {
      connection.on('error', (error: Error) => this.lost(error))
      connection.on('close', () => this.lost())
      connection.on('ready', () => this.found())
    }
    this.subscriber.on('ready', () => this.subscribeTo([...this.listeners.boards]))
    this.subscriber.on('messageBuffer', (channel: Buffer, message: Buffer) => this.receive(channel, message))
    this.pinging = setInterval(() => {
      for (const connection of [this.publisher, this.subscriber])
        if (connection.status === 'ready') connection.ping().catch(() => {})
    }, PING_INTERVAL_MS).unref()
  }

  get works(): boolean {
    return !this.isAway && this.openSubscriptions === 0
  }

  get isAway(): boolean {
    return this.isClosed || this.publisher.status !== 'ready' || this.subscriber.status !== 'ready'
  }

  publish(boardId: string, message: BusMessage): void {
    if (this.isClosed || this.publisher.status !== 'ready') return
    const body = encodeBusMessage(message)
    const bytes = body.byteLength
    if (bytes > MAX_MESSAGE_BYTES || this.unansweredBytes + bytes > MAX_UNANSWERED_BYTES) return
    const answered = (): void => {
      this.unansweredBytes -= bytes
    }
    this.unansweredBytes += bytes
    this.publisher
      .publish(CHANNEL_PREFIX + boardId, Buffer.concat([this.seal(boardId, this.sender, body), this.sender, body]))
      .then(answered, answered)
  }

  subscribe(boardId: string, listen: (message: BusMessage) => void): () => void {
    if (this.listeners.add(boardId, listen)) this.subscribeTo([boardId])
    return () => {
      if (!this.listeners.remove(boardId, listen) || this.subscriber.status !== 'ready') return
      this.subscriber.unsubscribe(CHANNEL_PREFIX + boardId).catch(() => {})
    }
  }

  async close(): Promise<void> {
    this.isClosed = true
    clearInterval(this.pinging)
    this.listeners.clear()
    const ended = [this.publisher, this.subscriber].map(
      async (connection) =>
        new Promise<void>((resolve) => {
          // Between two tries there is nothing that could end.
          if (['end', 'reconnecting'].includes(connection.status)) resolve()
          else connection.once('end', () => resolve())
          connection.disconnect()
        }),
    )
    await Promise.all(ended)
  }

  private subscribeTo(boards: readonly string[]): void {
    if (this.subscriber.status !== 'ready') return
    for (let start = 0; start < boards.length; start += CHANNELS_AT_ONCE) {
      void this.subscribeToChannels(
        boards.slice(start, start + CHANNELS_AT_ONCE).map((board) => CHANNEL_PREFIX + board),
      )
    }
  }

  private async subscribeToChannels(channels: readonly string[]): Promise<void> {
    this.openSubscriptions++
    try {
      await this.subscriber.subscribe(...channels)
    } catch (error) {
      // A Redis that does not allow it: a new connection is the only way to find out when it does.
      if (this.subscriber.status === 'ready') this.subscriber.disconnect(true)
      this.lost(error as Error)
    } finally {
      this.openSubscriptions--
    }
  }

  private receive(channel: Buffer, message: Buffer): void {
    const boardId = channel.toString('latin1').slice(CHANNEL_PREFIX.length)
    if (!this.listeners.has(boardId) || message.length < SEAL_BYTES + SENDER_BYTES) return
    const sender = message.subarray(SEAL_BYTES, SEAL_BYTES + SENDER_BYTES)
    // Redis tells those who say something as well.
    if (sender.equals(this.sender) || message.length > SEAL_BYTES + SENDER_BYTES + MAX_MESSAGE_BYTES) return
    const body = message.subarray(SEAL_BYTES + SENDER_BYTES)
    if (!timingSafeEqual(message.subarray(0, SEAL_BYTES), this.seal(boardId, sender, body))) return
    // What is read of it are views, and what lies around it belongs to the connection.
    const read = decodeBusMessage(new Uint8Array(body))
    if (read !== undefined) this.listeners.tell(boardId, read)
  }

  /** Whoever gets at Redis can say nothing in the name of a node, and nothing about another board. */
  private seal(boardId: string, sender: Uint8Array, body: Uint8Array): Buffer {
    const hmac = createHmac('sha256', this.secret)
    return hmac.update(`${boardId} `).update(sender).update(body).digest().subarray(0, SEAL_BYTES)
  }

  private lost(error?: Error): void {
    if (this.saysItWorks === false || this.isClosed) return
    this.saysItWorks = false
    // Of an error from Redis only its words: it carries the command, and that may be the one with the password.
    this.logger.warn({ reason: error?.message }, 'Redis is away: other nodes are told of changes some seconds later')
  }

  private found(): void {
    if (this.saysItWorks === true || this.isAway) return
    this.saysItWorks = true
    this.logger.info('Redis is there: other nodes are told of changes at once')
  }
}
