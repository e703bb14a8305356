import { expect, it } from 'vitest'
import { quote } from './quote.ts'

it.each([
  ['Mail to Legal', '“Mail to Legal”'],
  ['  Kanban:\n  Ready ', '“Kanban: Ready”'],
  ['x'.repeat(80), `“${'x'.repeat(80)}”`],
  ['x'.repeat(81), `“${'x'.repeat(79)}…”`],
  [`${'x'.repeat(78)} ${'y'.repeat(9)}`, `“${'x'.repeat(78)}…”`],
  ['🙂'.repeat(90), `“${'🙂'.repeat(79)}…”`],
])('quotes %j as %s', (text, quoted) => {
  expect(quote(text)).toBe(quoted)
})
