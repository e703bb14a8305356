import { expect, it } from 'vitest'
import { CONTROL_STATE_WORDS } from './controlStateWords.ts'
import { normaliseText } from './normaliseText.ts'

it.each(Object.entries<readonly string[]>({ ...CONTROL_STATE_WORDS }))(
  '%s are written as texts are compared, each once',
  (_, phrases) => {
    expect(phrases).toEqual(phrases.map(normaliseText))
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([])
  },
)

it('negators include every adverb but those that only deny a denial', () => {
  const { adverbs, negators } = CONTROL_STATE_WORDS
  expect(adverbs.filter((word) => !negators.includes(word))).toEqual(['cannot', 'can t'])
})
