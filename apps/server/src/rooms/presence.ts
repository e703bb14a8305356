import type { PresenceEntry } from './presenceEntry.ts'
import type { RoomClock } from './roomClock.ts'
import type { RoomLimits } from './roomLimits.ts'
import { encodePresence, type Frame } from './serverFrames.ts'

/** Who speaks: one connection, and by which grant it came in. */
export interface PresenceOwner {
  readonly actor: string
}

interface Known extends PresenceEntry {
  owner: PresenceOwner | undefined
  cancelForget: () => void
}

const GONE = 'null'

/**
 * Who is in a room. Each connection speaks for one client id. What changes is gathered for a moment and sent to everybody
 * in one frame, the newest state of each; who left is forgotten a few seconds later.
 */
export class Presence {
  private readonly clock: RoomClock
  private readonly limits: RoomLimits
  private readonly broadcast: (frame: Frame) => void
  private readonly known = new Map<number, Known>()
  private readonly ids = new Map<PresenceOwner, number>()
  private readonly changed = new Map<number, PresenceEntry>()
  private cancelFlush: (() => void) | undefined
  private toldAtMs = Number.NEGATIVE_INFINITY

  constructor(clock: RoomClock, limits: RoomLimits, broadcast: (frame: Frame) => void) {
    this.clock = clock
    this.limits = limits
    this.broadcast = broadcast
  }

  receive(owner: PresenceOwner, entries: readonly PresenceEntry[]): void {
    for (const entry of entries) {
      if (!this.ids.has(owner)) this.claim(owner, entry)
      if (this.ids.get(owner) !== entry.clientId) continue
      const known = this.known.get(entry.clientId)
      const isNews =
        known === undefined ||
        entry.clock > known.clock ||
        (entry.clock === known.clock && entry.state === GONE && known.state !== GONE)
      if (!isNews) continue
      this.known.set(entry.clientId, { ...entry, owner, cancelForget: () => {} })
      this.tell(entry)
    }
  }

  leave(owner: PresenceOwner): void {
    const clientId = this.ids.get(owner)
    this.ids.delete(owner)
    const known = clientId === undefined ? undefined : this.known.get(clientId)
    if (known === undefined || known.owner !== owner) return
    known.owner = undefined
    known.cancelForget = this.clock.after(known.state === GONE ? 0 : this.limits.presenceGraceMs, () => {
      this.known.delete(known.clientId)
      if (known.state !== GONE) this.tell({ clientId: known.clientId, clock: known.clock, state: GONE })
    })
  }

  /** The client id a live connection other than this one speaks for. */
  isOthers(owner: PresenceOwner, clientId: number): boolean {
    const holder = this.known.get(clientId)?.owner
    return holder !== undefined && holder !== owner
  }

  /** Everybody who is here, or undefined when nobody is. */
  encodeAll(): Frame | undefined {
    const entries = [...this.known.values()].filter(({ state }) => state !== GONE)
    return entries.length === 0 ? undefined : encodePresence(entries)
  }

  /** What waits to be told, for when something else goes out anyway; not when there was news a moment ago. */
  takeDue(): Frame | undefined {
    const isEarly = this.clock.now() - this.toldAtMs < this.limits.presenceFlushMs / 2
    return isEarly || this.changed.size === 0 ? undefined : this.take()
  }

  stop(): void {
    this.cancelFlush?.()
    for (const { cancelForget } of this.known.values()) cancelForget()
  }

  /**
   * A connection speaks for the first id it shows that is free. One that is taken changes hands only to somebody with the
   * same grant and news: a client whose old connection has not been noticed as dead.
   */
  private claim(owner: PresenceOwner, entry: PresenceEntry): void {
    const known = this.known.get(entry.clientId)
    const holder = known?.owner
    if (known !== undefined && holder !== undefined) {
      if (holder.actor !== owner.actor || entry.clock <= known.clock) return
      this.ids.delete(holder)
    }
    this.ids.set(owner, entry.clientId)
    if (known === undefined) return
    known.cancelForget()
    known.owner = owner
  }

  private tell(entry: PresenceEntry): void {
    this.changed.set(entry.clientId, entry)
    this.cancelFlush ??= this.clock.after(this.limits.presenceFlushMs, () => this.broadcast(this.take()))
  }

  private take(): Frame {
    this.cancelFlush?.()
    this.cancelFlush = undefined
    this.toldAtMs = this.clock.now()
    const entries = [...this.changed.values()]
    this.changed.clear()
    return encodePresence(entries)
  }
}
