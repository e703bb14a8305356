import type { BoardStorage } from '@pathwall/storage'

/** So many ids are remembered of people who have shown themselves and not written yet; nobody needs that many. */
const MAX_SHOWN = 20_000

/**
 * Whose the client ids of Yjs are: of whoever wrote under one first, which is stored with what they wrote, or, as long as
 * nobody has, of whoever showed it first.
 */
export class ClientOwners {
  private readonly boardId: string
  private readonly storage: Pick<BoardStorage, 'readClientOwners'>
  private readonly known = new Map<number, string>()
  private readonly shown = new Map<number, string>()

  constructor(boardId: string, storage: Pick<BoardStorage, 'readClientOwners'>) {
    this.boardId = boardId
    this.storage = storage
  }

  /** Somebody who may edit shows an id under which nobody has written. */
  showedFirst(client: number, author: string): void {
    if (!this.shown.has(client) && this.shown.size < MAX_SHOWN) this.shown.set(client, author)
  }

  /** Somebody has begun to write under an id. */
  wroteFirst(client: number, author: string): void {
    if (!this.known.has(client)) this.known.set(client, author)
    this.shown.delete(client)
  }

  /** Whether an id that nobody has written under was shown first by somebody other than this author. */
  isShownByOthers(client: number, author: string): boolean {
    return (this.shown.get(client) ?? author) !== author
  }

  /** The owners of ids that the document knows, of those that have one. @throws what storage throws */
  async read(clients: readonly number[]): Promise<Map<number, string>> {
    const unknown = clients.filter((client) => !this.known.has(client))
    if (unknown.length > 0)
      for (const [client, author] of await this.storage.readClientOwners(this.boardId, unknown))
        this.wroteFirst(client, author)
    return new Map(
      clients.flatMap((client) => {
        const author = this.known.get(client)
        return author === undefined ? [] : [[client, author]]
      }),
    )
  }
}
