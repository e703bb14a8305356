import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'
import { analyze } from '../analyze.ts'

const aMapWith = (...people: string[]) => aMap().withStep('Wishes', { phase: 'input', people }).build()

it('reports input from hardly anybody', () => {
  expect(verdictOf('ROL-05', aMapWith())).toBe('medium: No group of people stands in input.')
  expect(verdictOf('ROL-05', aMapWith('Sales', ' SALES'))).toBe('medium: Only “Sales” brings input.')
  expect(verdictOf('ROL-05', aMapWith('Sales'), 'de')).toBe('medium: Nur „Sales“ bringt Input.')
})

it('counts groups outside a step, and none of another phase', () => {
  expect(verdictOf('ROL-05', aMapWith('Sales', 'Legal'))).toBe(null)
  const apart = aMap()
    .withStep('Wishes', { phase: 'input', people: ['Sales'] })
    .withStep('Council', { phase: 'input', people: ['Works council'], media: [], deliverables: [] })
  expect(verdictOf('ROL-05', apart.build())).toBe(null)
  const later = aMap()
    .withStep('Wishes', { phase: 'input', people: ['Sales'] })
    .withStep('Refine', { phase: 'refinement', people: ['PO Anna'] })
  expect(verdictOf('ROL-05', later.build())).toBe('medium: Only “Sales” brings input.')
})

it('[A39] asks for as many groups as a team wishes', () => {
  const { findings } = analyze(aMapWith('Sales', 'Legal'), { settings: { inputGroups: 3 } })
  expect(findings.find(({ ruleId }) => ruleId === 'ROL-05')?.message).toBe('Only “Sales” and “Legal” bring input.')
})
