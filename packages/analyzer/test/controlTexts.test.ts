import { CATALOGUE } from '@pathwall/catalog'
import type { NoteKind } from '@pathwall/domain'
import { describe, expect, it } from 'vitest'
import { createMatcher, type Explanation } from '../src/index.ts'
import { CONTROL_NOTE_TEXTS, STATED_TEXTS } from './fixtures/controlNoteTexts.ts'
import { CONTROL_TRAPS } from './fixtures/controlTraps.ts'
import { QUICK_NOTE_TEXTS, QUICK_STATED_TEXTS, QUICK_TRAPS } from './fixtures/quickNoteTexts.ts'
import labelled from './fixtures/controlTexts.json' with { type: 'json' }

const matcher = createMatcher(CATALOGUE)
const read = (text: string, kind: string): Explanation[] =>
  matcher.explain(text, { kind: kind as NoteKind, phase: null })
const toWords = ({ id, state }: Explanation): string => (state === 'active' ? id : `${id}:${state}`)
const activeIn = (text: string, kind: string): string[] =>
  read(text, kind)
    .filter(({ state }) => state === 'active')
    .map(({ id }) => id)
    .sort()

describe('texts labelled by the people who know the method', () => {
  it.each(labelled.mustMatch.map(({ text, kind, expect: ids }) => [text, kind, ids] as const))(
    '[A21] %j on a %s note names %j',
    (text, kind, ids) => {
      expect(activeIn(text, kind)).toEqual([...ids].sort())
    },
  )

  it.each(labelled.mustNotMatch.map(({ text, kind, mayReportAs }) => [text, kind, mayReportAs] as const))(
    '[A23] [A25] %j on a %s note is nothing in place, at most %j',
    (text, kind, mayReportAs) => {
      expect(activeIn(text, kind)).toEqual([])
      const said = read(text, kind).map(({ id, state }) => `${state}:${id}`)
      expect([[], [mayReportAs]]).toContainEqual(said)
    },
  )
})

describe('texts as teams write them', () => {
  it.each([...CONTROL_NOTE_TEXTS, ...QUICK_NOTE_TEXTS])('[A21] %j names %s', (text, expected) => {
    expect(read(text, 'control').map(toWords).sort()).toEqual(expected.split(' ').sort())
  })

  it.each([...STATED_TEXTS, ...QUICK_STATED_TEXTS])('[A25] %j says %s', (text, expected) => {
    expect(read(text, 'control').map(toWords).sort()).toEqual(expected.split(' ').sort())
  })

  it.each([...CONTROL_TRAPS, ...QUICK_TRAPS])('[A23] %j on a %s note is no control in place', (text, kind) => {
    expect(activeIn(text, kind)).toEqual([])
  })

  it('[A21] leave no control of the catalogue untried', () => {
    const tried = new Set(CONTROL_NOTE_TEXTS.flatMap(([, expected]) => expected.split(' ')))
    expect(CATALOGUE.filter(({ id }) => !tried.has(id)).map(({ id }) => id)).toEqual([])
  })
})
