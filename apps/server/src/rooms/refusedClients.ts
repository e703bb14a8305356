import type { BoardStorage } from '@pathwall/storage'
import type { Logger } from 'pino'

/** So many ids are remembered for a board; nobody makes that many in good faith. */
const MAX_REFUSED = 10_000

/**
 * The client ids of Yjs under which somebody tried to write who may not. What was made under them may never come in, whoever
 * brings it and whenever: the same document, kept by a client that was promoted since, holds it still.
 */
export class RefusedClients {
  private readonly boardId: string
  private readonly storage: Pick<BoardStorage, 'refuseClients' | 'readRefusedClients'>
  private readonly logger: Pick<Logger, 'warn'>
  private readonly ids = new Set<number>()
  private readonly unstored = new Set<number>()

  constructor(
    boardId: string,
    storage: Pick<BoardStorage, 'refuseClients' | 'readRefusedClients'>,
    logger: Pick<Logger, 'warn'>,
  ) {
    this.boardId = boardId
    this.storage = storage
    this.logger = logger
  }

  has(clientId: number): boolean {
    return this.ids.has(clientId)
  }

  /** Learns what other nodes and earlier days have refused. What cannot be read now is asked again with the next client. */
  async refresh(): Promise<void> {
    this.store()
    try {
      for (const id of await this.storage.readRefusedClients(this.boardId)) this.ids.add(id)
    } catch (error) {
      this.logger.warn({ boardId: this.boardId, err: error }, 'refused client ids could not be read')
    }
  }

  /** Refuses them from now on, also after a restart. False when there are too many. */
  add(clientIds: readonly number[]): boolean {
    const fresh = clientIds.filter((id) => !this.ids.has(id))
    if (this.ids.size + fresh.length > MAX_REFUSED) return false
    for (const id of fresh) {
      this.ids.add(id)
      this.unstored.add(id)
    }
    this.store()
    return true
  }

  /** What cannot be stored now is tried again with the next client; meanwhile it holds here. */
  private store(): void {
    if (this.unstored.size === 0) return
    const ids = [...this.unstored]
    this.unstored.clear()
    this.storage.refuseClients(this.boardId, ids).catch((error: unknown) => {
      for (const id of ids) this.unstored.add(id)
      this.logger.warn({ boardId: this.boardId, err: error }, 'refused client ids could not be stored')
    })
  }
}
