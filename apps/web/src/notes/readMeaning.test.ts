import { expect, it } from 'vitest'
import { readMeaning } from './readMeaning.ts'

it('names what is in place first', () => {
  const matches = { sast: 'negated', pentest: 'planned', 'code-review': 'active' } as const
  expect(readMeaning({ via: 'near', steps: [], state: 'active', matches, basis: 'text' })).toEqual({
    basis: 'text',
    entries: [
      { id: 'code-review', state: 'active' },
      { id: 'pentest', state: 'planned' },
      { id: 'sast', state: 'negated' },
    ],
  })
})
