/** The day of a moment here, not in London: `2026-11-26`. */
export function isoDay(moment: Date): string {
  const pad = (value: number, digits: number): string => String(value).padStart(digits, '0')
  return `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1, 2)}-${pad(moment.getDate(), 2)}`
}
