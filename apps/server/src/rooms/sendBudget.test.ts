import { expect, it } from 'vitest'
import { SendBudget } from './sendBudget.ts'

it('has its burst after quiet, is empty when that is spent, and fills with time', () => {
  const budget = new SendBudget(10, 300, 0)
  budget.spend(299, 0)
  expect(budget.isLeft(0)).toBe(true)
  budget.spend(1, 0)
  expect(budget.isLeft(0)).toBe(false)
  expect(budget.isLeft(1)).toBe(true)
  budget.spend(310, 31)
  expect(budget.isLeft(31)).toBe(false)
  expect(budget.isLeft(1_000)).toBe(true)
  budget.spend(300, 1_000)
  expect(budget.isLeft(1_000)).toBe(false)
})

it('is out of debt soon, however much was sent', () => {
  const budget = new SendBudget(10, 300, 0)
  for (let n = 0; n < 1_000; n++) budget.spend(500, 0)
  expect(budget.isLeft(30)).toBe(false)
  expect(budget.isLeft(31)).toBe(true)
})
