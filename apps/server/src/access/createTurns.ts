import { AppError } from '@pathwall/domain'

/** Runs what is costly one after the other, so that it costs no more at once when many ask. */
export interface Turns {
  /** @throws AppError `server/overloaded` when too many wait already, and what `work` throws */
  take<T>(work: () => Promise<T>): Promise<T>
}

export function createTurns(maxWaiting: number): Turns {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  return {
    take: async (work) => {
      if (waiting >= maxWaiting) throw new AppError('server/overloaded', 'Too many ask at once. Try again in a moment.')
      waiting++
      const turn = last.then(work).finally(() => waiting--)
      last = turn.catch(() => {})
      return turn
    },
  }
}
