import { afterEach, beforeEach, expect, it } from 'vitest'
import { setLanguage } from '../messages/messages.ts'
import { useViewSettings } from '../ui/viewSettings.ts'
import { meaningWords, wholeMeaning } from './meaningWords.ts'
import type { Meaning } from './readMeaning.ts'

const before = useViewSettings.getState()
beforeEach(() => setLanguage('en'))
afterEach(() => useViewSettings.setState(before))

const meaning = (...entries: Meaning['entries']): Meaning => ({ basis: 'text', entries })
const review = { id: 'code-review', state: 'active' } as const
const pentest = { id: 'pentest', state: 'active' } as const
const denied = { id: 'pentest', state: 'negated' } as const
const planned = { id: 'code-review', state: 'planned' } as const

it('counts beside what is in place only what is, too', () => {
  expect(meaningWords(meaning(review), 'en')).toBe('Code review')
  expect(meaningWords(meaning(review, pentest), 'en')).toBe('Code review +1')
  expect(meaningWords(meaning(review, denied), 'en')).toBe('Code review')
})

it('counts all of what is not in place', () => {
  expect(meaningWords(meaning(planned, denied), 'en')).toBe('Code review, planned +1')
})

it('names everything where there is room', () => {
  expect(wholeMeaning(meaning(review, denied), 'en')).toBe('Code review · Penetration test, not in place')
})
