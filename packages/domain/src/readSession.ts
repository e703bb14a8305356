import type { PathMap } from './pathMap.ts'

/** Somebody who was to take part in the session in which the map was made. */
export interface RosterEntry {
  name: string
  /** Empty when the map does not say. */
  role: string
}

/** What a map says about the session in which it was made. */
export interface MapSession {
  /** ISO 8601 day on which the map was true. */
  asOf: string | undefined
  roster: RosterEntry[]
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOST_PEOPLE = 500

/** Reads the session of a map. Total: what is not as it should be is left out. */
export function readSession({ extra }: Pick<PathMap, 'extra'>): MapSession {
  const session = asObject(extra?.['session'])
  const asOf = session['asOf']
  const roster = session['roster']
  return {
    asOf: typeof asOf === 'string' && DAY.test(asOf) ? asOf : undefined,
    roster: (Array.isArray(roster) ? roster : []).slice(0, MOST_PEOPLE).map((entry): RosterEntry => {
      const { name, role } = asObject(entry)
      return { name: typeof name === 'string' ? name : '', role: typeof role === 'string' ? role : '' }
    }),
  }
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}
