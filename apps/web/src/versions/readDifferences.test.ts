import { compareMaps } from '@pathwall/analyzer'
import { aMap } from '@pathwall/testkit'
import { beforeEach, describe, expect, it } from 'vitest'
import { useViewSettings } from '../ui/viewSettings.ts'
import { readDifferences } from './readDifferences.ts'
import { wordsOfDifferences } from './versionWords.ts'

const ship = () =>
  aMap()
    .withStep('Ship', { controls: ['Review'] })
    .withStep('Plan')
/** As it comes over the wire. */
const differencesOf = (before: ReturnType<typeof aMap>, after: ReturnType<typeof aMap>) =>
  readDifferences(JSON.parse(JSON.stringify(compareMaps(before.build(), after.build()))))

it('tells controls from other notes, so that nothing counts twice', () => {
  const after = aMap('Renamed')
    .withStep('Ship')
    .withStep('Plan', { controls: ['Scan'], people: ['Anna', 'Bo'] })
  expect(differencesOf(ship(), after)).toEqual([
    ['notesAdded', 2],
    ['controlsAdded', 1],
    ['controlsRemoved', 1],
    ['notesMoved', 2],
    ['gapsClosed', 1],
    ['gapsOpened', 1],
    ['renamed', 1],
  ])
})

it('says that something small differs only when there is nothing else to say', () => {
  const wide = ship().build()
  wide.phases[0]!.w = 1
  expect(readDifferences(compareMaps(ship().build(), wide))).toEqual([['other', 1]])
  expect(differencesOf(ship(), ship())).toEqual([])
})

it('is undefined for what is no comparison', () => {
  for (const answer of [undefined, null, {}, [], { notes: {} }, { notes: 'none' }])
    expect(readDifferences(answer)).toBeUndefined()
})

describe('in words', () => {
  beforeEach(() => () => useViewSettings.setState({ language: 'en' }))

  it.each([
    ['en', 'Since then: 12 notes added, 1 control removed, and 2 gaps closed.'],
    ['de', 'Seitdem: 12 Notizen hinzugefügt, 1 Kontrolle entfernt und 2 Lücken geschlossen.'],
  ] as const)('%s', (language, words) => {
    useViewSettings.setState({ language })
    const differences = [
      ['notesAdded', 12],
      ['controlsRemoved', 1],
      ['gapsClosed', 2],
    ] as const
    expect(wordsOfDifferences(differences, language)).toBe(words)
    expect(wordsOfDifferences([], language)).toBe(
      language === 'en' ? 'Nothing has changed since then.' : 'Seitdem hat sich nichts geändert.',
    )
  })
})
