import { afterEach, beforeEach, expect, it } from 'vitest'
import { OWN_JUDGING } from '../board/judging.ts'
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
  expect(meaningWords(meaning(review), OWN_JUDGING, 'en')).toBe('Code review')
  expect(meaningWords(meaning(review, pentest), OWN_JUDGING, 'en')).toBe('Code review +1')
  expect(meaningWords(meaning(review, denied), OWN_JUDGING, 'en')).toBe('Code review')
})

it('counts all of what is not in place', () => {
  expect(meaningWords(meaning(planned, denied), OWN_JUDGING, 'en')).toBe('Code review, planned +1')
})

it('names everything where there is room', () => {
  expect(wholeMeaning(meaning(review, denied), OWN_JUDGING, 'en')).toBe('Code review · Penetration test, not in place')
})

it('calls a control of the team by its title', () => {
  const [first] = OWN_JUDGING.catalogue
  const ours = { ...first!, id: 'crypto-board', title: { en: 'Crypto board', de: 'Krypto-Gremium' } }
  const judging = { ...OWN_JUDGING, catalogue: [...OWN_JUDGING.catalogue, ours] }
  const board = { id: 'crypto-board', state: 'active' } as const
  expect(meaningWords(meaning(board), judging, 'en')).toBe('Crypto board')
  expect(wholeMeaning(meaning(board, review), judging, 'de')).toBe('Krypto-Gremium · Code-Review')
})
