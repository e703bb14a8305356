import type { Language } from '@pathwall/domain'

const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/
const DAY_MS = 86_400_000

/** Days since 1970 of an ISO 8601 day, also when a time follows it. Undefined for anything else, a 30th of February too. */
export function dayNumber(day: unknown): number | undefined {
  const [, year, month, date] = (typeof day === 'string' ? DAY.exec(day) : null) ?? []
  if (year === undefined || month === undefined || date === undefined) return undefined
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)))
  const isReal = time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(date)
  return isReal ? Math.round(time.getTime() / DAY_MS) : undefined
}

/** A day as people write it: `2026-03-01`, in German `1.3.2026`. */
export function sayDay(day: number, language: Language): string {
  const [iso = '', year, month, date] = /^(\d+)-(\d+)-(\d+)/.exec(new Date(day * DAY_MS).toISOString()) ?? []
  return language === 'de' ? `${Number(date)}.${Number(month)}.${year}` : iso
}
