import { expect, it } from 'vitest'
import { normaliseText } from '../normaliseText.ts'
import { FEATURE_WORDS, PRODUCT_WORDS } from './productWords.ts'
import { COMPOUND_PARTS, FILLER_WORDS, WHOLE_WORDS, WORD_FORMS } from './wordForms.ts'

it('lists every form once, written as texts are compared, and none as its own word', () => {
  const forms = Object.entries(WORD_FORMS).flatMap(([word, list]) => [word, ...list.split(' ')])
  expect(forms.filter((form) => normaliseText(form) !== form)).toEqual([])
  expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([])
})

it.each([
  ['parts', COMPOUND_PARTS],
  ['whole words', WHOLE_WORDS],
  ['fillers', FILLER_WORDS],
  ['product words', [...PRODUCT_WORDS, ...FEATURE_WORDS]],
])('lists %s once, each a single word', (_, words) => {
  expect(words.filter((word) => normaliseText(word) !== word || word.includes(' '))).toEqual([])
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
})
