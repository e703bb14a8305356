import type { Note } from '@pathwall/domain'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import type { ControlBinding } from '../analysis.ts'
import { analyze } from '../analyze.ts'

function meaningOf(note: Partial<Note>): Pick<ControlBinding, 'state' | 'matches' | 'basis'> | undefined {
  const map = aMap()
    .withNote({ id: 'c', kind: 'control', phase: 'development', ...note })
    .build()
  const { state, matches, basis } = analyze(map).bindings['c'] ?? {}
  return state && matches && basis && { state, matches, basis }
}

it('[A21] reads what a control says', () => {
  expect(meaningOf({ text: 'Code Review' })).toEqual({
    state: 'active',
    matches: { 'code-review': 'active' },
    basis: 'text',
  })
  expect(meaningOf({ text: 'Jonas schaut drüber' })).toEqual({ state: 'active', matches: {}, basis: 'text' })
})

it('[A26] believes a pin more than the words, and reads from them how far it is', () => {
  expect(meaningOf({ text: 'Code Review', pinned: ['sast'] })).toEqual({
    state: 'active',
    matches: { sast: 'active' },
    basis: 'pinned',
  })
  expect(meaningOf({ text: 'todo: SAST, DAST', pinned: ['sast', 'of-our-own'] })).toMatchObject({
    matches: { sast: 'planned', 'of-our-own': 'active' },
    state: 'active',
  })
  expect(meaningOf({ text: 'der Roboter, noch nicht', pinned: ['of-our-own'] })).toEqual({
    state: 'negated',
    matches: { 'of-our-own': 'negated' },
    basis: 'pinned',
  })
})

it('[A26] takes a pin to nothing for a control of the team, whatever its words name', () => {
  expect(meaningOf({ text: 'Code Review', pinned: [] })).toEqual({ state: 'active', matches: {}, basis: 'own' })
  expect(meaningOf({ text: 'Code Review geplant', pinned: [] })).toEqual({
    state: 'planned',
    matches: {},
    basis: 'own',
  })
})

it.each([
  ['Code Review, kein SAST', 'active'],
  ['kein SAST, DAST geplant', 'negated'],
  ['TODO: SAST, DAST', 'planned'],
  ['Backup? keine Ahnung', 'question'],
])('[A27] a note is as far as the furthest of what it names: %j', (text, state) => {
  expect(meaningOf({ text })?.state).toBe(state)
})
