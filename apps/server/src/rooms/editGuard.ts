import type { ClientOwner } from '@pathwall/storage'
import * as Y from 'yjs'
import type { ClientOwners } from './clientOwners.ts'
import type { InspectedUpdate } from './inspectUpdate.ts'
import type { Placement } from './knownState.ts'
import type { LiveBoard } from './liveBoard.ts'
import type { Presence } from './presence.ts'
import { tryAgain, type Refusal } from './refusal.ts'
import type { RefusedClients } from './refusedClients.ts'
import type { RoomConnection } from './roomConnection.ts'

/** What a guard looks things up in; one for all connections of a room. */
export interface GuardedRoom {
  presence: Presence
  owners: ClientOwners
  refused: RefusedClients
}

/**
 * Whose changes one connection brings: what was made under a refused client id, or would take the place of what somebody
 * else has yet to send, is not for it to bring.
 */
export class EditGuard {
  private readonly connection: RoomConnection
  private readonly board: LiveBoard
  private readonly presence: Presence
  private readonly owners: ClientOwners
  private readonly refused: RefusedClients
  private hasRefused = false
  private shownAs: number | undefined
  private ownedAs: number | undefined

  constructor(connection: RoomConnection, board: LiveBoard, { presence, owners, refused }: GuardedRoom) {
    this.connection = connection
    this.board = board
    this.presence = presence
    this.owners = owners
    this.refused = refused
  }

  /** Whether something new in the update comes from where nothing may come. A deletion has no author but the one who brings it. */
  isRefused(update: InspectedUpdate): boolean {
    const own = this.presence.idOf(this.connection)
    if (own !== undefined && this.refused.has(own, this.connection.author)) return true
    return this.news(update).some(({ client, end }) => this.refused.refuses(client, end))
  }

  /**
   * Refuses the ids under which the update was made from now on, and that of the client that made it. Of those that the
   * document knows that is the client's own, if it is; the others are of people who may have changes of their own to send.
   */
  refuse(update: InspectedUpdate): boolean {
    this.hasRefused = true
    const clients = this.news(update).map(({ client }) => client)
    const fresh = clients.filter((client) => this.isFresh(client)).map((client) => ({ client, fromClock: 0 }))
    const own = this.presence.idOf(this.connection) ?? (clients.length === 1 ? clients[0] : undefined)
    return this.refused.add(fresh) && (own === undefined || this.refuseOwn(own))
  }

  /** To be called when the connection has shown its client id: what it tried to write before was made under that, too. */
  noteShown(): void {
    const own = this.presence.idOf(this.connection)
    if (own === this.shownAs) return
    this.shownAs = own
    if (own === undefined) return
    if (this.hasRefused) this.refuseOwn(own)
    if (this.connection.access.mayEdit) void this.hold(own)
  }

  /** Takes an update on its way into the log, or says why not; with it, whose the client id is that begins in it. */
  accept(update: InspectedUpdate, placement: Placement): Refusal | undefined {
    if (this.bringsOthersChanges(update)) return OTHERS_CHANGES
    const owner = this.ownerIn(update)
    const isFirst = owner !== undefined && this.board.clockOf(owner.client) === 0
    const refusal = this.board.accept(this.connection, update, placement, owner)
    if (refusal !== undefined || owner === undefined) return refusal
    this.ownedAs = owner.client
    if (isFirst) this.owners.wroteFirst(owner.client, owner.author)
    return undefined
  }

  /** Ahead of changes that somebody who is here has yet to send, these would make Yjs ignore them. */
  private bringsOthersChanges(update: InspectedUpdate): boolean {
    return this.news(update).some(({ client, changes, clock }) => {
      const holder = this.presence.holderOf(client)
      if (holder === undefined || holder.owner === this.connection) return false
      // A person's other tab may hand on what the first one has yet to send; but never in its place.
      if (holder.author !== this.connection.author) return true
      return changes.some((change) => change instanceof Y.GC && change.id.clock + change.length > clock)
    })
  }

  /** The connection's own id, to be remembered as its author's when it comes for the first time. */
  private ownerIn(update: InspectedUpdate): ClientOwner | undefined {
    const { author } = this.connection
    const shown = this.presence.idOf(this.connection)
    if (shown !== undefined && shown === this.ownedAs) return undefined
    const news = this.news(update)
    const own = news.find(({ client, clock }) =>
      shown === undefined ? news.length === 1 && clock === 0 : client === shown,
    )
    if (own === undefined || own.client === this.ownedAs) return undefined
    return this.owners.isShownByOthers(own.client, author) ? undefined : { client: own.client, author }
  }

  /** What this client has on its way is not for others to bring, as long as it is here. */
  private async hold(own: number): Promise<void> {
    const { author } = this.connection
    if (this.board.clockOf(own) === 0) {
      this.owners.showedFirst(own, author)
      if (!this.owners.isShownByOthers(own, author)) this.presence.hold(this.connection, author)
      return
    }
    // When storage cannot say, it is as everybody was before: trusted not to be harmed.
    const owners = await this.owners.read([own]).catch(() => new Map<number, string>())
    if (owners.get(own) === author && this.presence.idOf(this.connection) === own)
      this.presence.hold(this.connection, author)
  }

  private refuseOwn(own: number): boolean {
    if (this.isFresh(own)) return this.refused.add([{ client: own, fromClock: 0 }])
    const fromClock = this.board.clockOf(own)
    if (fromClock === 0 || this.presence.isOthers(this.connection, own)) return true
    return this.refused.addOwn({ client: own, fromClock, author: this.connection.author })
  }

  /** Of each client whose changes move on: those changes, where they end, and what is known of it. */
  private news({ structs }: InspectedUpdate) {
    return [...structs].flatMap(([client, changes]) => {
      const last = changes.at(-1)
      const clock = this.board.clockOf(client)
      const end = last === undefined ? 0 : last.id.clock + last.length
      return end > clock ? [{ client, changes, clock, end }] : []
    })
  }

  /** Nobody has written under it, and nobody else is, or was, about to. */
  private isFresh(client: number): boolean {
    return (
      this.board.clockOf(client) === 0 &&
      !this.presence.isOthers(this.connection, client) &&
      !this.owners.isShownByOthers(client, this.connection.author)
    )
  }
}

/** For a while only: a device that knew of them earlier may say the same in good faith. */
const OTHERS_CHANGES = tryAgain('brings changes of somebody who is here')
