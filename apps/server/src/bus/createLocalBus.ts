import { BoardListeners } from './boardListeners.ts'
import type { Bus, BusMessage } from './bus.ts'

/** Where the nodes of one process meet. */
export class LocalHub {
  readonly members = new Set<BoardListeners>()
}

/** A bus within this process. A server that is alone is the only member of its hub, and saying something costs it nothing. */
export function createLocalBus(hub = new LocalHub()): Bus {
  const listeners = new BoardListeners()
  hub.members.add(listeners)
  return {
    works: true,
    isAway: false,
    publish: (boardId, message) => {
      for (const member of hub.members)
        if (member !== listeners && member.has(boardId)) deliver(member, boardId, message)
    },
    subscribe: (boardId, listen) => {
      listeners.add(boardId, listen)
      return () => void listeners.remove(boardId, listen)
    },
    close: async () => {
      hub.members.delete(listeners)
      listeners.clear()
      return Promise.resolve()
    },
  }
}

/** In a turn of its own, as from another process: whoever speaks is never called back in the middle of it. */
function deliver(member: BoardListeners, boardId: string, message: BusMessage): void {
  setImmediate(() => member.tell(boardId, message))
}
