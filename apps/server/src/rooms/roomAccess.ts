import type { Logger } from 'pino'
import { reviewAccess, type AccessReview } from '../access/reviewAccess.ts'
import type { RoomClock } from './roomClock.ts'
import type { RoomConnection } from './roomConnection.ts'

export interface RoomAccessOptions {
  clock: RoomClock
  logger: Pick<Logger, 'warn'>
  /** Called for a connection that may not write any more, before it is closed. */
  losesEdits: (connection: RoomConnection) => void
}

/** When storage could not say. */
const RETRY_MS = 1_000
/** An end that is far away is looked at again after this time: clocks are set, and timers have a largest delay. */
const LONGEST_WAIT_MS = 60_000

/**
 * Holds those who are in a room to what they may do there: whoever's link, role, or board was changed is told so and sent
 * away, as soon as somebody says that something changed, and when a link ends.
 */
export class RoomAccess {
  private readonly options: RoomAccessOptions
  private readonly expiries = new Map<RoomConnection, () => void>()
  private reviewing: Promise<void> | undefined
  private isDueAgain = false
  private cancelRetry: () => void = () => {}
  private newestVersion = 0

  constructor(options: RoomAccessOptions) {
    this.options = options
  }

  /** Everybody here is looked at again. Resolves when that is done, or has to be tried again later. */
  async reviewAll(): Promise<void> {
    this.isDueAgain = true
    this.reviewing ??= this.reviewWhileDue().finally(() => (this.reviewing = undefined))
    await this.reviewing
  }

  /** For a node that may not have heard: `version` is what the board's head says, undefined when there is no board. */
  compare(version: number | undefined): void {
    if (version !== undefined) this.newestVersion = Math.max(this.newestVersion, version)
    const isStale = [...this.expiries.keys()].some(({ access }) => access.accessVersion !== version)
    if (isStale) void this.reviewAll()
  }

  enter(connection: RoomConnection): void {
    this.waitForEnd(connection)
    // What was looked up before a change, and came in after it.
    if (connection.access.accessVersion < this.newestVersion) void this.reviewAll()
    else this.newestVersion = connection.access.accessVersion
  }

  /** Looks again at somebody who came in by what holds no more; `version` is what the board's head says now. */
  async confirm(connection: RoomConnection, version: number): Promise<void> {
    if (connection.access.accessVersion !== version) await this.review(connection)
  }

  leave(connection: RoomConnection): void {
    this.expiries.get(connection)?.()
    this.expiries.delete(connection)
  }

  stop(): void {
    this.cancelRetry()
    for (const cancel of this.expiries.values()) cancel()
  }

  private async reviewWhileDue(): Promise<void> {
    while (this.isDueAgain) {
      this.isDueAgain = false
      await Promise.all([...this.expiries.keys()].map(async (connection) => this.review(connection)))
    }
  }

  private async review(connection: RoomConnection): Promise<void> {
    if (!connection.isOpen) return
    let review: AccessReview
    try {
      review = await reviewAccess(connection.access, connection.authorizeAgain)
    } catch (error) {
      this.options.logger.warn({ err: error }, 'somebody’s access could not be looked at; it is tried again')
      this.cancelRetry()
      this.cancelRetry = this.options.clock.after(RETRY_MS, () => void this.reviewAll())
      return
    }
    if (!connection.isOpen) return
    if (review.verdict === 'stays') {
      this.newestVersion = Math.max(this.newestVersion, review.access.accessVersion)
      connection.access = review.access
      this.waitForEnd(connection)
      return
    }
    if (review.losesEdits) this.options.losesEdits(connection)
    connection.close(review.goodbye.code, review.goodbye.reason)
  }

  private waitForEnd(connection: RoomConnection): void {
    this.expiries.get(connection)?.()
    this.expiries.set(connection, () => {})
    const { expiresAt } = connection.access
    if (expiresAt === undefined) return
    const waitMs = Math.min(Math.max(expiresAt - Date.now(), 0), LONGEST_WAIT_MS)
    const look = (): void => {
      if (Date.now() < expiresAt) this.waitForEnd(connection)
      else void this.review(connection)
    }
    this.expiries.set(connection, this.options.clock.after(waitMs, look))
  }
}
