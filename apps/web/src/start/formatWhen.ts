const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** "5 minutes ago", "yesterday", and after a week the day itself. Times in milliseconds since 1970. */
export function formatWhen(at: number, now: number, language: string): string {
  const past = Math.max(0, now - at)
  const ago = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  if (past < MINUTE_MS) return ago.format(0, 'second')
  if (past < HOUR_MS) return ago.format(-Math.floor(past / MINUTE_MS), 'minute')
  if (past < DAY_MS) return ago.format(-Math.floor(past / HOUR_MS), 'hour')
  if (past < 7 * DAY_MS) return ago.format(-Math.floor(past / DAY_MS), 'day')
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(at)
}
