import type { BoardStorage, RefusedClient } from '@pathwall/storage'
import type { Logger } from 'pino'
import type { ClientOwners } from './clientOwners.ts'

/** So many ids are remembered for a board; nobody makes that many in good faith. */
const MAX_REFUSED = 10_000

/** An id that is to be refused if it is its author's; somebody else's changes must not suffer. */
export interface OwnClient extends RefusedClient {
  author: string
  /** Nor when nobody is known to have written under it. */
  orNobodys?: boolean
}

/**
 * The client ids of Yjs under which somebody tried to write who may not. What was made under them, from some clock on, may
 * never come in, whoever brings it and whenever: the same document, kept by a client that was promoted since, holds it still.
 */
export class RefusedClients {
  private readonly boardId: string
  private readonly storage: Pick<BoardStorage, 'refuseClients' | 'readRefusedClients'>
  private readonly owners: Pick<ClientOwners, 'read'>
  private readonly logger: Pick<Logger, 'warn'>
  /** By id: from which clock on. */
  private readonly clocks = new Map<number, number>()
  private unstored: RefusedClient[] = []
  /** Of which it has not been found out whose they are. */
  private undecided: OwnClient[] = []

  constructor(
    boardId: string,
    storage: Pick<BoardStorage, 'refuseClients' | 'readRefusedClients'>,
    owners: Pick<ClientOwners, 'read'>,
    logger: Pick<Logger, 'warn'>,
  ) {
    this.boardId = boardId
    this.storage = storage
    this.owners = owners
    this.logger = logger
  }

  /** Whether the author may not come with a document that writes under this id. */
  has(client: number, author: string): boolean {
    return this.clocks.has(client) || this.undecided.some((own) => own.client === client && own.author === author)
  }

  /** Whether changes under this id that reach up to a clock are refused. */
  refuses(client: number, end: number): boolean {
    const fromClock = this.clocks.get(client)
    return fromClock !== undefined && end > fromClock
  }

  /** Learns what other nodes and earlier days have refused. What cannot be read now is asked again with the next client. */
  async refresh(): Promise<void> {
    this.store()
    await this.decide()
    try {
      this.learn(await this.storage.readRefusedClients(this.boardId))
    } catch (error) {
      this.logger.warn({ boardId: this.boardId, err: error }, 'refused client ids could not be read')
    }
  }

  /** Refuses them from now on, also after a restart. False when there are too many. */
  add(clients: readonly RefusedClient[]): boolean {
    const news = clients.filter(({ client, fromClock }) => fromClock < (this.clocks.get(client) ?? Infinity))
    if (this.clocks.size + this.undecided.length + news.length > MAX_REFUSED) return false
    this.learn(news)
    this.unstored.push(...news)
    this.store()
    return true
  }

  /** The same for an id that the document knows, once it is found to be the author's. False when there are too many. */
  addOwn(own: OwnClient): boolean {
    if (this.refuses(own.client, own.fromClock + 1)) return true
    if (this.clocks.size + this.undecided.length >= MAX_REFUSED) return false
    this.undecided.push(own)
    void this.decide()
    return true
  }

  private learn(clients: readonly RefusedClient[]): void {
    for (const { client, fromClock } of clients)
      this.clocks.set(client, Math.min(fromClock, this.clocks.get(client) ?? Infinity))
  }

  /** What cannot be found out now is asked again with the next client; meanwhile it holds for the author. */
  private async decide(): Promise<void> {
    const open = this.undecided
    if (open.length === 0) return
    try {
      const owners = await this.owners.read(open.map(({ client }) => client))
      this.undecided = this.undecided.filter((own) => !open.includes(own))
      this.add(
        open
          .filter(({ client, author, orNobodys }) => (owners.get(client) ?? (orNobodys && author)) === author)
          .map(({ client, fromClock }) => ({ client, fromClock })),
      )
    } catch (error) {
      this.logger.warn({ boardId: this.boardId, err: error }, 'the owners of client ids could not be read')
    }
  }

  /** What cannot be stored now is tried again with the next client; meanwhile it holds here. */
  private store(): void {
    if (this.unstored.length === 0) return
    const clients = this.unstored
    this.unstored = []
    this.storage.refuseClients(this.boardId, clients).catch((error: unknown) => {
      this.unstored.push(...clients)
      this.logger.warn({ boardId: this.boardId, err: error }, 'refused client ids could not be stored')
    })
  }
}
