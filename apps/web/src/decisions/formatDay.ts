/** An ISO 8601 day as people write it: "21 Nov 2026". What is no day stays as it is. */
export function formatDay(day: string, language: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (match === null) return day
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number]
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, date))
}
