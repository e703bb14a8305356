/** Random numbers that a seed repeats. */
export interface SeededRandom {
  /** Whole number from `from` to `to`, both possible. */
  integer(from: number, to: number): number
  pick<T>(items: readonly T[]): T
  /** True in `share` of all cases, 0..1. */
  chance(share: number): boolean
}

/** The same numbers in the same order for the same seed, on every machine. Not for secrets. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
  const integer = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    integer,
    pick: (items) => {
      const item = items[integer(0, items.length - 1)]
      if (item === undefined) throw new RangeError('There is nothing to pick from')
      return item
    },
    chance: (share) => next() < share,
  }
}
