import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

const aMapWith = (people: string[], ...controls: string[]) =>
  aMap().withStep('Alerts', { phase: 'operations', people, controls }).build()

it('reports production for which nobody is there', () => {
  expect(verdictOf('ROL-04', aMapWith(['Devs', 'PO Anna']))).toBe(
    'medium: The 2 people notes in operations name nobody on call, and there is no rota.',
  )
  expect(verdictOf('ROL-04', aMapWith([], 'On-call rota?'))).toBe(
    'medium: Nobody at all stands in operations: “On-call rota?” at “Alerts” is only a question.',
  )
  expect(verdictOf('ROL-04', aMapWith([]), 'de')).toBe('medium: Im Betrieb steht überhaupt niemand.')
})

it.each([
  ['Firefighter (rotiert)', 'Pairing'],
  ['Rufbereitschaft', 'Pairing'],
  ['SRE', 'Pairing'],
  ['Devs', 'On-call rota'],
])('is content with %s and %s', (person, control) => {
  expect(verdictOf('ROL-04', aMapWith([person], control))).toBe(null)
})

it('looks for people in operations only', () => {
  const map = aMap()
    .withStep('Build', { phase: 'delivery', people: ['SRE'] })
    .build()
  expect(verdictOf('ROL-04', map)).toBe('medium: Nobody at all stands in operations.')
})
