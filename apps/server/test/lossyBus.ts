import type { Bus, BusMessage } from '../src/bus/bus.ts'
import { createLocalBus, type LocalHub } from '../src/bus/createLocalBus.ts'

/** A bus that does what a bus may do: loses, delays, doubles and shuffles what is said. */
export interface LossyBus extends Bus {
  works: boolean
  /** `deliver` at once, `drop`, or `keep` until it is told to pass something on. */
  mode: 'deliver' | 'drop' | 'keep'
  /** Passes one kept message on: the oldest, or another one in its place; `times` 0 loses it. */
  pass(position?: number, times?: number): void
  /** Passes everything on that was kept. */
  passAll(): void
  /** What this node said, newest last. */
  readonly said: BusMessage[]
}

export function createLossyBus(hub: LocalHub): LossyBus {
  const bus = createLocalBus(hub)
  const kept: { boardId: string; message: BusMessage }[] = []
  const said: BusMessage[] = []
  const lossy: LossyBus = {
    works: true,
    isAway: false,
    mode: 'deliver',
    said,
    publish: (boardId, message) => {
      said.push(message)
      if (lossy.mode === 'deliver') bus.publish(boardId, message)
      else if (lossy.mode === 'keep') kept.push({ boardId, message })
    },
    subscribe: (boardId, listen) => bus.subscribe(boardId, listen),
    close: async () => bus.close(),
    pass: (position = 0, times = 1) => {
      const [message] = kept.splice(kept.length === 0 ? 0 : position % kept.length, 1)
      if (message === undefined) return
      for (let count = 0; count < times; count++) bus.publish(message.boardId, message.message)
    },
    passAll: () => {
      while (kept.length > 0) lossy.pass()
    },
  }
  return lossy
}
