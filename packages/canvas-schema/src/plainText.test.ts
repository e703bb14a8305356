import { expect, it } from 'vitest'
import { fromPlainText, toPlainText } from './index.ts'

it.each(['', 'a', 'a\nb', '\n', '\n\n a \n', ' ', '<b>', 'a\u2028b'])('gives the text %j back', (text) => {
  expect(toPlainText(fromPlainText(text))).toBe(text)
})

it('keeps the words of marked, nested and unknown nodes', () => {
  const content = [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'one', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' two' },
      ],
    },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'three' }] }] }],
    },
    'odd',
    null,
  ]
  expect(toPlainText({ type: 'doc', content })).toBe('one two\nthree\n\n')
})
