import { expect, it } from 'vitest'
import { RULES } from './rules.ts'

it('lists every rule once, with words for people', () => {
  const ids = RULES.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].sort())
  for (const { id, title, why, source } of RULES) {
    expect(id).toMatch(/^[A-Z]{3}-\d{2}$/)
    for (const words of [title, why]) expect([words.en, words.de].every((said) => said.length > 5)).toBe(true)
    expect(source.length).toBeGreaterThan(10)
  }
})
