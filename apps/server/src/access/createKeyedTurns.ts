import { createTurns, type Turns } from './createTurns.ts'

/** Runs what is costly one after the other for each key alone: who asks for much waits for themselves, and not others for them. */
export interface KeyedTurns {
  /** @throws AppError `server/overloaded` when too many wait for this key already, and what `work` throws */
  take<T>(key: string, work: () => Promise<T>): Promise<T>
}

export function createKeyedTurns(maxWaiting: number): KeyedTurns {
  const open = new Map<string, { turns: Turns; askers: number }>()
  return {
    take: async (key, work) => {
      const entry = open.get(key) ?? { turns: createTurns(maxWaiting), askers: 0 }
      open.set(key, entry)
      entry.askers++
      try {
        return await entry.turns.take(work)
      } finally {
        if (--entry.askers === 0) open.delete(key)
      }
    },
  }
}
