import type { PathMap, RosterEntry } from '@pathwall/domain'

/** The map with these people on the roster of its session. */
export function withRoster(map: PathMap, ...roster: RosterEntry[]): PathMap {
  return { ...map, extra: { ...map.extra, session: { roster } } }
}
