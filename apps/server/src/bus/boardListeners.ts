import type { BusMessage } from './bus.ts'

type Listen = (message: BusMessage) => void

/** Who on this node listens to which board. */
export class BoardListeners {
  private readonly byBoard = new Map<string, Set<Listen>>()

  get boards(): Iterable<string> {
    return this.byBoard.keys()
  }

  has(boardId: string): boolean {
    return this.byBoard.has(boardId)
  }

  /** Answers whether this is the first of its board. */
  add(boardId: string, listen: Listen): boolean {
    const listeners = this.byBoard.get(boardId) ?? new Set()
    this.byBoard.set(boardId, listeners.add(listen))
    return listeners.size === 1
  }

  /** Answers whether this was the last of its board. */
  remove(boardId: string, listen: Listen): boolean {
    const listeners = this.byBoard.get(boardId)
    if (listeners === undefined || !listeners.delete(listen) || listeners.size > 0) return false
    return this.byBoard.delete(boardId)
  }

  tell(boardId: string, message: BusMessage): void {
    for (const listen of this.byBoard.get(boardId) ?? []) listen(message)
  }

  clear(): void {
    this.byBoard.clear()
  }
}
