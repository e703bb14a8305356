import { byCode } from '../ground/inReadingOrder.ts'
import { dayNumber } from './dayNumber.ts'

/** Of several records about the same thing the newest; of the same day one of them, whichever comes first in the file. */
export function newestOf<T extends { date?: string }>(records: readonly T[]): T | undefined {
  return records.length < 2 ? records[0] : records.toSorted(newestFirst)[0]
}

function newestFirst(a: { date?: string }, b: { date?: string }): number {
  return dayOf(b) - dayOf(a) || byCode(JSON.stringify(a), JSON.stringify(b))
}

function dayOf({ date }: { date?: string }): number {
  return dayNumber(date) ?? Number.MIN_SAFE_INTEGER
}
