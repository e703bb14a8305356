/** Of each limit: what holds when nothing is set, the smallest and the largest that make sense, and what it is, in a few words. */
export type LimitTable<Limits> = Readonly<Record<keyof Limits, LimitRow>>

export type LimitRow = readonly [byDefault: number, smallest: number, largest: number, what: string]

/** The limits that hold when nothing is set. */
export function defaultsOf<Limits extends Record<keyof Limits, number>>(table: LimitTable<Limits>): Limits {
  return Object.fromEntries(
    Object.entries<LimitRow>(table).map(([name, [byDefault]]) => [name, byDefault]),
  ) as unknown as Limits
}
