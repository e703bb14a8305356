import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { saidBy } from '../../test/saidBy.ts'

it('[A31] names a note without a text and where it lies', () => {
  const map = aMap()
    .withNote({ id: 'a', kind: 'media', text: ' \n ', phase: 'refinement' })
    .withNote({ id: 'b', kind: 'control', text: '' })
    .build()
  expect(saidBy('STR-13', map)).toEqual([
    'info note a: A medium note in refinement is empty.',
    'info note b: A control note outside all phases is empty.',
  ])
  expect(saidBy('STR-13', map, { language: 'de' })).toEqual([
    'info note a: Ein Zettel für ein Medium in der Verfeinerung ist leer.',
    'info note b: Ein Zettel für eine Kontrolle außerhalb aller Phasen ist leer.',
  ])
})

it('[A31] is silent about notes that say anything at all', () => {
  expect(
    saidBy(
      'STR-13',
      aMap()
        .withStep('A', { people: ['?'], controls: ['.'] })
        .build(),
    ),
  ).toEqual([])
})
