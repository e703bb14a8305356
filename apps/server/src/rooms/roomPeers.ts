import type { Bus, BusMessage, Notice, SharedPresence } from '../bus/bus.ts'
import type { RoomClock } from './roomClock.ts'
import type { RoomLimits } from './roomLimits.ts'

/** The presence of a board, as it is shared with other nodes. */
export interface SharedPresenceList {
  /** Takes what a node says of those who are on the board through it. */
  receiveFrom(node: string, entries: readonly SharedPresence[], isAll: boolean): void
  /** A node is heard of no more: who was on the board through it has left. */
  nodeGone(node: string): void
  /** Everybody who is on the board through this node. */
  here(): SharedPresence[]
  /** A sum over those who are on the board through this node (undefined) or another: equal when they are the same. */
  sumOf(node: string | undefined): number
}

export interface RoomPeersOptions {
  boardId: string
  /** The name of this node among the others. */
  node: string
  bus: Bus
  clock: RoomClock
  limits: Pick<RoomLimits, 'nodeCountMs' | 'nodeSilentMs' | 'presenceFlushMs'>
  presence: SharedPresenceList
  connectionCount: () => number
  updates: (updates: readonly Uint8Array[], seq: number) => void
  access: () => void
  notice: (notice: Notice) => void
}

interface Peer {
  connections: number
  heardAtMs: number
  /** How many times in a row it had others on the board than this node knows of. */
  differences: number
}

/** More nodes than this are not looked at: nobody runs so many. */
const MAX_PEERS = 256

/** The other nodes on which a board is open: what is said to them and heard from them. */
export class RoomPeers {
  private readonly options: RoomPeersOptions
  private readonly peers = new Map<string, Peer>()
  private readonly unsubscribe: () => void
  private cancelTick: () => void = () => {}
  private cancelCount: (() => void) | undefined

  constructor(options: RoomPeersOptions) {
    this.options = options
    this.unsubscribe = options.bus.subscribe(options.boardId, (message) => this.hear(message))
    this.say({ type: 'query-presence' })
    this.tick()
  }

  /** Connections to the board on other nodes, as far as is known. */
  get connectionsElsewhere(): number {
    let sum = 0
    for (const { connections } of this.peers.values()) sum += connections
    return sum
  }

  say(message: BusMessage): void {
    this.options.bus.publish(this.options.boardId, message)
  }

  /** Who is on the board through this node has changed, or what they show. */
  sayPresence(entries: readonly SharedPresence[]): void {
    if (entries.length > 0) this.say({ type: 'presence', node: this.options.node, isAll: false, entries })
  }

  /** Somebody came or left. */
  countChanged(): void {
    const { clock, limits } = this.options
    this.cancelCount ??= clock.after(limits.presenceFlushMs, () => this.sayCount())
  }

  stop(): void {
    this.cancelTick()
    this.cancelCount?.()
    this.unsubscribe()
    this.say({ type: 'count', node: this.options.node, connections: 0, people: 0 })
  }

  private hear(message: BusMessage): void {
    switch (message.type) {
      case 'updates':
        this.options.updates(message.updates, message.seq)
        break
      case 'presence':
        if (this.peerOf(message.node) !== undefined)
          this.options.presence.receiveFrom(message.node, message.entries, message.isAll)
        break
      case 'query-presence':
        this.sayEverything()
        break
      case 'count':
        this.hearCount(message)
        break
      case 'access':
        this.options.access()
        break
      case 'notice':
        this.options.notice(message.notice)
    }
  }

  private hearCount({ node, connections, people }: BusMessage & { type: 'count' }): void {
    const isNew = !this.peers.has(node)
    const peer = this.peerOf(node)
    if (peer === undefined) return
    peer.connections = connections
    if (isNew && connections > 0) this.countChanged()
    const isSame = this.options.presence.sumOf(node) === people
    peer.differences = isSame || connections === 0 ? 0 : peer.differences + 1
    // What is on its way is no difference yet.
    if (peer.differences < 2) return
    peer.differences = 0
    this.say({ type: 'query-presence' })
  }

  private peerOf(node: string): Peer | undefined {
    const heardAtMs = this.options.clock.now()
    const known = this.peers.get(node)
    if (known !== undefined) {
      known.heardAtMs = heardAtMs
      return known
    }
    if (node === this.options.node || this.peers.size >= MAX_PEERS) return undefined
    const peer: Peer = { connections: 0, heardAtMs, differences: 0 }
    this.peers.set(node, peer)
    return peer
  }

  private sayEverything(): void {
    const entries = this.options.presence.here()
    this.say({ type: 'presence', node: this.options.node, isAll: true, entries })
    this.sayCount()
  }

  private sayCount(): void {
    const { node, presence } = this.options
    this.cancelCount?.()
    this.cancelCount = undefined
    const connections = this.options.connectionCount()
    this.say({ type: 'count', node, connections, people: presence.sumOf(undefined) })
  }

  private tick(): void {
    const { clock, limits, presence, connectionCount } = this.options
    this.cancelTick = clock.after(limits.nodeCountMs, () => {
      if (connectionCount() > 0) this.sayCount()
      for (const [node, { heardAtMs }] of this.peers) {
        if (clock.now() - heardAtMs < limits.nodeSilentMs) continue
        this.peers.delete(node)
        presence.nodeGone(node)
      }
      this.tick()
    })
  }
}
