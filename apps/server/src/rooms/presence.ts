import type { SharedPresence } from '../bus/bus.ts'
import type { PresenceEntry } from './presenceEntry.ts'
import { shownUserId, type ShownPresence } from './presenceUser.ts'
import type { RoomClock } from './roomClock.ts'
import type { RoomLimits } from './roomLimits.ts'
import { encodePresence, type Frame } from './serverFrames.ts'

/** Who speaks: one connection, and by which grant it came in. */
export interface PresenceOwner {
  readonly actor: string
  /** The node it is connected to; undefined for this one. */
  readonly node?: string
  /** What others are shown in the place of this state. */
  show(state: string): ShownPresence
}

interface Known extends PresenceEntry {
  owner: PresenceOwner | undefined
  /** As of the owner, also when that has left. */
  actor: string
  node: string | undefined
  /** The author who has changes of their own to send under this id. */
  heldBy: string | undefined
  cancelForget: () => void
}

const GONE = 'null'
/** On other nodes, of one board; there are limits to connections, and this is far above them. */
const MAX_ELSEWHERE = 20_000

/**
 * Who is in a room, on this node and on others. Each connection speaks for one client id. What changes is gathered for a
 * moment and sent to everybody in one frame, the newest state of each; who left is forgotten a few seconds later.
 */
export class Presence {
  private readonly clock: RoomClock
  private readonly limits: RoomLimits
  private readonly broadcast: (frame: Frame) => void
  private readonly known = new Map<number, Known>()
  private readonly ids = new Map<PresenceOwner, number>()
  private readonly changed = new Map<number, PresenceEntry>()
  /** Of what changed, what other nodes hear from this one. */
  private readonly changedHere = new Map<number, SharedPresence>()
  /** Who speaks on another node, by node and client id. */
  private readonly elsewhere = new Map<string, Map<number, PresenceOwner>>()
  private cancelFlush: (() => void) | undefined
  private toldAtMs = Number.NEGATIVE_INFINITY
  private readonly share: (entries: readonly SharedPresence[]) => void

  /** `broadcast` tells everybody here, `share` the other nodes. */
  constructor(
    clock: RoomClock,
    limits: RoomLimits,
    broadcast: (frame: Frame) => void,
    share: (entries: readonly SharedPresence[]) => void,
  ) {
    this.clock = clock
    this.limits = limits
    this.broadcast = broadcast
    this.share = share
  }

  /** Takes what a connection says of itself, and answers with the name it gives, if any. */
  receive(owner: PresenceOwner, entries: readonly PresenceEntry[]): string | undefined {
    let name: string | undefined
    for (const entry of entries) {
      if (!this.ids.has(owner)) this.claim(owner, entry)
      if (this.ids.get(owner) !== entry.clientId) continue
      const known = this.known.get(entry.clientId)
      const isNews =
        known === undefined ||
        entry.clock > known.clock ||
        (entry.clock === known.clock && entry.state === GONE && known.state !== GONE)
      if (!isNews) continue
      const shown = owner.show(entry.state)
      name = shown.name ?? name
      const dressed = { ...entry, state: shown.state }
      const { actor, node } = owner
      const heldBy = known?.owner === owner ? known.heldBy : undefined
      const fresh: Known = { ...dressed, owner, actor, node, heldBy, cancelForget: () => {} }
      this.known.set(entry.clientId, fresh)
      this.tell(fresh)
    }
    return name
  }

  /** Takes what another node says of those who are connected to it; with `isAll`, whoever is not named has left. */
  receiveFrom(node: string, entries: readonly SharedPresence[], isAll: boolean): void {
    const owners = this.elsewhere.get(node) ?? new Map<number, PresenceOwner>()
    this.elsewhere.set(node, owners)
    const named = new Set<number>()
    for (const { actor, heldBy, ...entry } of entries) {
      const { clientId } = entry
      named.add(clientId)
      if (!this.known.has(clientId) && this.known.size >= MAX_ELSEWHERE) continue
      if (owners.get(clientId)?.actor !== actor) this.letGo(owners, clientId)
      const owner = owners.get(clientId) ?? { actor, node, show: asItIs }
      owners.set(clientId, owner)
      this.receive(owner, [entry])
      const known = this.known.get(clientId)
      if (known?.owner === owner) known.heldBy = heldBy
      if (entry.state === GONE || !this.ids.has(owner)) this.letGo(owners, clientId)
    }
    if (isAll) for (const clientId of owners.keys()) if (!named.has(clientId)) this.letGo(owners, clientId)
  }

  /** Nothing is heard of a node any more: who was connected to it has left. */
  nodeGone(node: string): void {
    const owners = this.elsewhere.get(node)
    if (owners === undefined) return
    for (const clientId of owners.keys()) this.letGo(owners, clientId)
    this.elsewhere.delete(node)
  }

  /** Everybody who is connected to this node. */
  here(): SharedPresence[] {
    return [...this.known.values()].filter(({ node, state }) => node === undefined && state !== GONE).map(toShared)
  }

  /** A sum over those who are connected to this node (undefined) or another: equal when they are the same. */
  sumOf(node: string | undefined): number {
    let sum = 0
    for (const known of this.known.values()) {
      const isCounted = known.node === node && known.state !== GONE && (node === undefined || known.owner !== undefined)
      if (isCounted) sum ^= known.clientId
    }
    return sum >>> 0
  }

  /** The client id that a connection speaks for. */
  idOf(owner: PresenceOwner): number | undefined {
    return this.ids.get(owner)
  }

  /** The persons who show themselves, here or on another node. */
  userIds(): Set<string> {
    const ids = new Set<string>()
    for (const { state } of this.known.values()) {
      const id = shownUserId(state)
      if (id !== undefined) ids.add(id)
    }
    return ids
  }

  leave(owner: PresenceOwner): void {
    const clientId = this.ids.get(owner)
    this.ids.delete(owner)
    const known = clientId === undefined ? undefined : this.known.get(clientId)
    if (known === undefined || known.owner !== owner) return
    known.owner = undefined
    known.cancelForget = this.clock.after(known.state === GONE ? 0 : this.limits.presenceGraceMs, () => {
      this.known.delete(known.clientId)
      if (known.state !== GONE) this.tell({ ...known, state: GONE })
    })
  }

  /** The client id a live connection other than this one speaks for. */
  isOthers(owner: PresenceOwner, clientId: number): boolean {
    const holder = this.known.get(clientId)?.owner
    return holder !== undefined && holder !== owner
  }

  /** What is written under the client id that a connection speaks for is its author's to bring. */
  hold(owner: PresenceOwner, author: string): void {
    const clientId = this.ids.get(owner)
    const known = clientId === undefined ? undefined : this.known.get(clientId)
    if (known === undefined || known.owner !== owner) return
    known.heldBy = author
    this.tell(known)
  }

  /** The live connection, here or on another node, that has changes of its author to send under a client id. */
  holderOf(clientId: number): { owner: PresenceOwner; author: string } | undefined {
    const known = this.known.get(clientId)
    if (known?.owner === undefined || known.heldBy === undefined) return undefined
    return { owner: known.owner, author: known.heldBy }
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

  /** Whoever spoke for this id on another node does so no more. */
  private letGo(owners: Map<number, PresenceOwner>, clientId: number): void {
    const owner = owners.get(clientId)
    if (owner === undefined) return
    owners.delete(clientId)
    this.leave(owner)
  }

  /**
   * A connection speaks for the first id it shows that is free. One that is taken changes hands only to somebody with the
   * same grant and news: a client whose old connection has not been noticed as dead. From another node it also comes without.
   */
  private claim(owner: PresenceOwner, entry: PresenceEntry): void {
    const known = this.known.get(entry.clientId)
    const holder = known?.owner
    if (known !== undefined && holder !== undefined) {
      const oldest = holder.node === undefined ? known.clock + 1 : known.clock
      if (holder.actor !== owner.actor || entry.clock < oldest) return
      this.ids.delete(holder)
    }
    this.ids.set(owner, entry.clientId)
    if (known === undefined) return
    known.cancelForget()
    const hasCome = known.node !== undefined && owner.node === undefined
    known.owner = owner
    known.heldBy = undefined
    known.actor = owner.actor
    known.node = owner.node
    // The others are to know by whom they hear of it from now on.
    if (hasCome) this.tell(known)
  }

  private tell(known: Known): void {
    const { clientId, clock, state, node } = known
    this.changed.set(clientId, { clientId, clock, state })
    if (node === undefined) this.changedHere.set(clientId, toShared(known))
    else this.changedHere.delete(clientId)
    this.cancelFlush ??= this.clock.after(this.limits.presenceFlushMs, () => this.broadcast(this.take()))
  }

  private take(): Frame {
    this.cancelFlush?.()
    this.cancelFlush = undefined
    this.toldAtMs = this.clock.now()
    const entries = [...this.changed.values()]
    this.changed.clear()
    if (this.changedHere.size > 0) this.share([...this.changedHere.values()])
    this.changedHere.clear()
    return encodePresence(entries)
  }
}

function toShared({ clientId, clock, state, actor, heldBy }: Known): SharedPresence {
  return { clientId, clock, state, actor, heldBy }
}

/** Another node has shown it in its own name. */
function asItIs(state: string): ShownPresence {
  return { state, name: undefined }
}
