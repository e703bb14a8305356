import { CATALOGUE } from '@pathwall/catalog'
import { NOTE_KINDS, PHASES } from '@pathwall/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMatcher, suggestControls, type MatchContext } from '../src/index.ts'
import { CONTROL_NOTE_TEXTS, STATED_TEXTS } from './fixtures/controlNoteTexts.ts'
import { CONTROL_TRAPS } from './fixtures/controlTraps.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`matching seed ${seed} (TEST_SEED=${seed} repeats this run)`)

const matcher = createMatcher(CATALOGUE)
const STATES = ['active', 'planned', 'question', 'negated']
const CONTROL: MatchContext = { kind: 'control', phase: null }

const labelled = [...CONTROL_NOTE_TEXTS, ...STATED_TEXTS, ...CONTROL_TRAPS].map(([text]) => text)
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 60 }), aboutControls())
const anyContext = fc.record({ kind: fc.constantFrom(...NOTE_KINDS), phase: fc.constantFrom(null, ...PHASES) })

it('[A29] reads any text, as known controls with known states, the same every time', () => {
  fc.assert(
    fc.property(anyText, anyContext, (text, context) => {
      const matches = matcher.match(text, context)
      for (const [id, state] of Object.entries(matches)) {
        expect(CATALOGUE.some((control) => control.id === id)).toBe(true)
        expect(STATES).toContain(state)
      }
      expect(createOnce().match(text, context)).toEqual(matches)
      expect(matcher.explain(text, context).map(({ id }) => id)).toEqual(Object.keys(matches))
      for (const id of matcher.practicesIn(text, context)) expect(matches[id]).toBe('active')
    }),
    { seed, numRuns: 300 },
  )
})

it('[A29] does not care about case and about how much space there is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...labelled), (text) => {
      const matches = matcher.match(text, CONTROL)
      // A capital ẞ and letters without capitals do not come back as they were.
      const shouted = text.toUpperCase()
      const capitals = shouted.toLowerCase() === text.toLowerCase() ? shouted : text
      expect(matcher.match(capitals, CONTROL)).toEqual(matches)
      expect(matcher.match(`  ${text.replaceAll(' ', '   ')} `, CONTROL)).toEqual(matches)
      expect(matcher.match(text.normalize('NFD'), CONTROL)).toEqual(matches)
    }),
    { seed, numRuns: 400 },
  )
})

it('[A29] finds the same controls in whatever order they are listed', () => {
  // Four eyes mean what else is named, so they are no text of their own.
  const single = CONTROL_NOTE_TEXTS.filter(([text]) => /^[\p{L}\p{N} -]+$/u.test(text) && !/augen|eyes/i.test(text))
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...single), { minLength: 2, maxLength: 5 }), (texts) => {
      const listed = texts.map(([text]) => text)
      const found = (items: readonly string[]): string[] => Object.keys(matcher.match(items.join('; '), CONTROL)).sort()
      const wanted = new Set(texts.flatMap(([, expected]) => expected.split(' ')))
      expect(found(listed)).toEqual([...wanted].sort())
      expect(found([...listed].reverse())).toEqual([...wanted].sort())
    }),
    { seed, numRuns: 400 },
  )
})

it('[A29] loses nothing when somebody adds a line about something else', () => {
  const harmless = ['Ansprechpartner: Jonas', 'see wiki', 'jeden Montag', 'owner Anna', 'Raum 3.14', 'since 2021']
  fc.assert(
    fc.property(fc.constantFrom(...CONTROL_NOTE_TEXTS), fc.constantFrom(...harmless), ([text, expected], line) => {
      const found = matcher.match(`${text}\n${line}`, CONTROL)
      for (const id of expected.split(' ')) expect([text, line, found[id]]).toEqual([text, line, 'active'])
    }),
    { seed, numRuns: 600 },
  )
})

it('[A28] suggests known controls for any beginning of a text, and none that is taken', () => {
  fc.assert(
    fc.property(anyText, anyContext, fc.integer({ min: 0, max: 9 }), (query, { phase }, limit) => {
      const taken = ['code-review', 'monitoring']
      const found = suggestControls(query, { phase, taken, language: 'de', limit }).map(({ id }) => id)
      expect(found.length).toBeLessThanOrEqual(limit)
      expect(new Set(found).size).toBe(found.length)
      expect(found.filter((id) => taken.includes(id))).toEqual([])
    }),
    { seed, numRuns: 200 },
  )
})

it('[A29] reads a long text in time that grows with its length, and leaves what nobody would write', () => {
  const costOf = (text: string): number => {
    const before = process.cpuUsage().user
    for (let round = 0; round < 20; round++) matcher.match(`${text} ${round}`, CONTROL)
    return (process.cpuUsage().user - before) / 20 / 1_000
  }
  const long = labelled.join(' ').slice(0, 2_000)
  costOf(long)
  // Far above what it takes, so that a slow machine is no failure; far below what a quadratic search would take.
  expect(costOf(long)).toBeLessThan(20)
  for (const hostile of ['a', 'unit/', 'no scan and ', 'sast, todo, ', '?', 'nightly ', 'code ', 'ä', '['])
    expect([hostile, costOf(hostile.repeat(100_000)) < 200]).toEqual([hostile, true])
})

let another: typeof matcher | undefined
function createOnce(): typeof matcher {
  return (another ??= createMatcher(CATALOGUE))
}

/** Words of the catalogue, of states and of nobody, one after the other. */
function aboutControls(): fc.Arbitrary<string> {
  const phrases = CATALOGUE.flatMap(({ match }) => [...match.en, ...match.de, ...match.tools, ...match.generic])
  const others = [
    'kein',
    'no',
    'ohne',
    'geplant',
    'todo',
    'not yet',
    '?',
    ',',
    '\n',
    '(',
    ')',
    'und',
    '/',
    'Anna',
    'wenn',
  ]
  return fc
    .array(fc.oneof(fc.constantFrom(...phrases), fc.constantFrom(...others)), { maxLength: 12 })
    .map((words) => words.join(' '))
}
