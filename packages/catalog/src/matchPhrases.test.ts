import { expect, it } from 'vitest'
import { matchPhrases } from './matchPhrases.ts'

it('reads lists with commas, over several lines, and leaves empty what is not given', () => {
  expect(matchPhrases({ en: 'code review, peer review', tools: '\n  gerrit,\n  reviewable\n' })).toEqual({
    en: ['code review', 'peer review'],
    de: [],
    tools: ['gerrit', 'reviewable'],
    weak: [],
    exclude: [],
    generic: [],
    genericDefault: false,
  })
  expect(matchPhrases({ generic: 'four eyes', genericDefault: true }).genericDefault).toBe(true)
})
