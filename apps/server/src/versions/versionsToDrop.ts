import type { VersionInfo } from '@pathwall/storage'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * All of the last hours are kept, up to a number that only somebody who means harm reaches, and the newest of all, so that
 * what was just restored can be undone; then one an hour, then one a day.
 */
const RECENT = { ageMs: 2 * HOUR, least: 3, most: 80 }
const HOURLY_AGE_MS = 2 * DAY
/** Together with the others this cannot come to more than 200 a board. */
const DAILY_AGE_MS = 60 * DAY

/**
 * The versions that are no longer worth their place. Named ones always stay. Of an hour or a day the one that was taken for
 * a reason stays, else the first: nobody pushes an old state out by making many new ones.
 */
export function versionsToDrop(versions: readonly VersionInfo[], now: number): string[] {
  const unnamed = versions.filter(({ kind }) => kind !== 'named').sort((a, b) => b.at - a.at || b.seq - a.seq)
  const recent = unnamed
    .filter(({ at }, index) => index < RECENT.least || now - at <= RECENT.ageMs)
    .slice(0, RECENT.most)
  const kept = new Set([
    ...recent,
    ...firstOfEach(unnamed, now, HOUR, HOURLY_AGE_MS),
    ...firstOfEach(unnamed, now, DAY, DAILY_AGE_MS),
  ])
  return unnamed.filter((version) => !kept.has(version)).map(({ id }) => id)
}

/** One for each span of time, as the clock divides it, so that what is kept does not change from one call to the next. */
function firstOfEach(newestFirst: readonly VersionInfo[], now: number, spanMs: number, ageMs: number): VersionInfo[] {
  const chosen = new Map<number, VersionInfo>()
  for (const version of newestFirst) {
    if (now - version.at > ageMs) continue
    const span = Math.floor(version.at / spanMs)
    const other = chosen.get(span)
    if (other === undefined || version.kind !== 'automatic' || other.kind === 'automatic') chosen.set(span, version)
  }
  return [...chosen.values()]
}
