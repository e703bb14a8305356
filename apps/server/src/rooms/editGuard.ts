import * as Y from 'yjs'
import type { InspectedUpdate } from './inspectUpdate.ts'
import type { LiveBoard } from './liveBoard.ts'
import type { Presence } from './presence.ts'
import type { RefusedClients } from './refusedClients.ts'
import type { RoomConnection } from './roomConnection.ts'

/**
 * Whose changes one connection brings: what was made under a refused client id, or would take the place of what somebody
 * else has yet to send, is not for it to bring.
 */
export class EditGuard {
  private readonly connection: RoomConnection
  private readonly board: LiveBoard
  private readonly presence: Presence
  private readonly refused: RefusedClients
  private hasRefused = false

  constructor(connection: RoomConnection, board: LiveBoard, presence: Presence, refused: RefusedClients) {
    this.connection = connection
    this.board = board
    this.presence = presence
    this.refused = refused
  }

  /** Whether something new in the update comes from where nothing may come. A deletion has no author but the one who brings it. */
  isRefused(update: InspectedUpdate): boolean {
    const own = this.presence.idOf(this.connection)
    return (
      (own !== undefined && this.refused.has(own)) || this.clientsWithNews(update).some((id) => this.refused.has(id))
    )
  }

  /**
   * Refuses the ids under which the update was made from now on, and that of the client that made it. Ids that the document
   * knows, or that somebody here shows, are left alone: they are of people who may have changes of their own to send.
   */
  refuse(update: InspectedUpdate): boolean {
    this.hasRefused = true
    const fresh = this.clientsWithNews(update).filter((id) => this.isFresh(id))
    return this.refused.add([...fresh, ...this.ownIfFresh()])
  }

  /** To be called when the connection has shown its client id: what it tried to write before was made under that, too. */
  noteShown(): void {
    if (this.hasRefused) this.refused.add(this.ownIfFresh())
  }

  /** In the place of changes that somebody who is here has yet to send, these would make Yjs ignore them. */
  removesOthersChanges(update: InspectedUpdate): boolean {
    return [...update.structs].some(
      ([client, structs]) =>
        this.presence.isOthers(this.connection, client) &&
        structs.some(
          (change) => change instanceof Y.GC && change.id.clock + change.length > this.board.clockOf(client),
        ),
    )
  }

  private clientsWithNews({ structs }: InspectedUpdate): number[] {
    return [...structs].flatMap(([client, changes]) => {
      const last = changes.at(-1)
      return last !== undefined && last.id.clock + last.length > this.board.clockOf(client) ? [client] : []
    })
  }

  private ownIfFresh(): number[] {
    const own = this.presence.idOf(this.connection)
    return own !== undefined && this.isFresh(own) ? [own] : []
  }

  private isFresh(client: number): boolean {
    return this.board.clockOf(client) === 0 && !this.presence.isOthers(this.connection, client)
  }
}
