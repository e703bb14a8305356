import { expect, it } from 'vitest'
import { stepAgreement } from './stepAgreement.ts'

const meant = [['a', 'b', 'c'], ['d', 'e'], ['f']]

it('is one where everything is found as it was meant', () => {
  expect(stepAgreement(meant, [['f'], ['c', 'a', 'b'], ['e', 'd']])).toEqual({ precision: 1, recall: 1, exact: 1 })
})

it('has less precision where steps are melted', () => {
  expect(stepAgreement(meant, [['a', 'b', 'c', 'd', 'e'], ['f']])).toEqual({ precision: 0.4, recall: 1, exact: 0.4 })
})

it('has less recall where steps are split', () => {
  expect(stepAgreement(meant, [['a', 'b'], ['c'], ['d', 'e'], ['f']])).toEqual({
    precision: 1,
    recall: 0.5,
    exact: 4 / 7,
  })
})
