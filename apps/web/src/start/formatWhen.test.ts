import { expect, it } from 'vitest'
import { formatWhen } from './formatWhen.ts'

const now = Date.UTC(2026, 10, 25, 12, 0, 0)
const minute = 60_000
const hour = 60 * minute

it.each([
  [0, 'now', 'jetzt'],
  [-5 * minute, 'now', 'jetzt'],
  [5 * minute, '5 minutes ago', 'vor 5 Minuten'],
  [119 * minute, '1 hour ago', 'vor 1 Stunde'],
  [25 * hour, 'yesterday', 'gestern'],
  [3 * 24 * hour, '3 days ago', 'vor 3 Tagen'],
  [20 * 24 * hour, 'Nov 5, 2026', '05.11.2026'],
])('says for %d ms ago "%s" and "%s"', (past, english, german) => {
  expect(formatWhen(now - past, now, 'en')).toBe(english)
  expect(formatWhen(now - past, now, 'de')).toBe(german)
})
