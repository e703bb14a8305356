import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

const aMapWith = (...controls: string[]) => aMap().withStep('Release', { phase: 'delivery', controls }).build()

it('reports a delivery that only people look at', () => {
  expect(verdictOf('DEL-08', aMapWith('CAB approval', 'Pentest'))).toBe(
    'medium: “CAB approval” and “Pentest” are all that stands in delivery, done by hand.',
  )
  expect(verdictOf('DEL-08', aMapWith('CAB approval'), 'de')).toBe(
    'medium: In der Auslieferung steht nur „CAB approval“, alles Handarbeit.',
  )
})

it('is silent with anything automated, and where nothing is recognised', () => {
  expect(verdictOf('DEL-08', aMapWith('CAB approval', 'Unit tests'))).toBe(null)
  expect(verdictOf('DEL-08', aMapWith('Jonas'))).toBe(null)
  expect(verdictOf('DEL-08', aMapWith())).toBe(null)
  expect(verdictOf('DEL-08', aMapWith('CAB approval?'))).toBe(null)
})

it('does not count on a plan', () => {
  expect(verdictOf('DEL-08', aMapWith('CAB approval', 'Unit tests (planned)'))).toContain('“CAB approval” is all')
})
