import { expect, it } from 'vitest'
import { readStates } from './readStates.ts'
import { readTokens } from './readTokens.ts'

/** States of the controls X, Y and Z. */
function statesIn(text: string): string {
  const tokens = readTokens(text)
  const places = tokens.flatMap(({ word }, index) =>
    ['x', 'y', 'z'].includes(word) ? [{ start: index, end: index + 1, about: word }] : [],
  )
  return readStates(tokens, places).join(' ')
}

it.each([
  ['X', 'active'],
  ['X, kein Y', 'active negated'],
  ['kein X, Y', 'negated active'],
  ['kein X und Y', 'negated negated'],
  ['kein X und kein Y', 'negated negated'],
  ['X ohne Y', 'active negated'],
  ['X, Y noch nicht', 'active negated'],
  ['X und Y noch nicht', 'negated negated'],
  ['X, aber noch kein Y', 'active negated'],
  ['X (geplant), Y', 'planned active'],
  ['X, Y (geplant)', 'active planned'],
  ['X, Y, geplant', 'planned planned'],
  ['X, Y (alles geplant)', 'planned planned'],
  ['todo: X, Y', 'planned planned'],
  ['todo\nX\nY', 'planned planned'],
  ['X\nY\ntodo', 'active planned'],
  ['X: nein', 'negated'],
  ['X (leider noch keiner)', 'negated'],
  ['X? Y', 'question active'],
  ['X / Y ?', 'active question'],
  ['X nie, Y, Z soll', 'negated active planned'],
  ['X, more of that for the old shop planned', 'active'],
  ['X\nnot yet', 'negated'],
  ['kein\nX', 'negated'],
  ['kein X (X)', 'negated negated'],
  ['X mit X noch nicht', 'negated negated'],
  ['X / X ?', 'question question'],
  ['X, X geplant', 'planned planned'],
  ['X daily, X nightly geplant', 'active planned'],
  ['X\nX (todo)', 'planned planned'],
  ['kein X (X, Y)', 'negated negated negated'],
  ['kein X mit Y', 'negated negated'],
  ['X (Y), Z fehlt', 'active active planned'],
  ['kein X, Y oder Z', 'negated negated negated'],
  ['kein X, Y oder Z im Shop', 'negated negated negated'],
  ['kein X, Y', 'negated active'],
  ['kein X, Y nur im Shop', 'negated active'],
  ['kein X, Y und Z im Shop', 'negated active active'],
  ['X / Y fehlt, Z im Shop', 'planned planned active'],
  ['X, Y geplant', 'active planned'],
  ['X, Y und Z geplant', 'planned planned planned'],
  ['X im Shop, Y & Z geplant', 'active planned planned'],
  ['X, Y, Z: noch nicht', 'negated negated negated'],
  ['X im Shop, Y, Z: noch nicht', 'active negated negated'],
  ['X, Y, Z (noch nicht)', 'active active negated'],
  ['X, Y?', 'question question'],
  ['X im Shop, Y?', 'active question'],
  ['X – skipped for now', 'negated'],
  ['X – skipped tests fail', 'active'],
  ["can't X", 'negated'],
  ['X cannot be skipped', 'active'],
])('[A25] gives each control in %j its own: %s', (text, states) => {
  expect(statesIn(text)).toBe(states)
})
