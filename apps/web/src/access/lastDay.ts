/** A moment as the day on which it falls here, `2026-01-31`. */
export function dayOf(time: number): string {
  const date = new Date(time)
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** The last millisecond of a day here, in milliseconds since 1970; undefined when the text is no day. */
export function endOfDay(day: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (match === null) return undefined
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number]
  const end = new Date(year, month - 1, date, 23, 59, 59, 999)
  return end.getMonth() === month - 1 && end.getDate() === date ? end.getTime() : undefined
}
