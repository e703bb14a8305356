import { AppError } from '@pathwall/domain'
import type { KeyedTurns } from './createKeyedTurns.ts'

/**
 * Runs what is costly one after the other, so that it costs no more at once when many ask. Keys take turns: however much is
 * asked under one, another waits for a single one of it.
 */
export function createFairTurns(maxWaiting: number): KeyedTurns {
  /** In the order in which the keys are next. */
  const queues = new Map<string, (() => Promise<void>)[]>()
  let isRunning = false
  const run = async (): Promise<void> => {
    if (isRunning) return
    isRunning = true
    for (let [next] = queues; next !== undefined; [next] = queues) {
      const [key, [work, ...rest]] = next
      queues.delete(key)
      if (rest.length > 0) queues.set(key, rest)
      await work?.()
    }
    isRunning = false
  }
  return {
    take: async (key, work) =>
      new Promise((resolve, reject) => {
        const queue = queues.get(key) ?? []
        if (queue.length >= maxWaiting) {
          reject(new AppError('server/overloaded', 'Too many ask at once. Try again in a moment.'))
          return
        }
        queues.set(key, [...queue, async () => work().then(resolve, reject)])
        void run()
      }),
  }
}
