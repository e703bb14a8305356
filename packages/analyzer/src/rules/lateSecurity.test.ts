import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'
import { analyze } from '../analyze.ts'

const seven = ['Pairing', 'Unit tests', 'SAST', 'SBOM', 'Canary', 'Alerting', 'Backup']
const aMapWith = (early: string[], late: string[]) =>
  aMap()
    .withStep('Wishes', { phase: 'input', controls: early })
    .withStep('Ship', { phase: 'delivery', controls: late })
    .build()

it('[A36] reports controls that hardly ever stand where the work begins', () => {
  expect(verdictOf('BAL-01', aMapWith([], [...seven, 'Jonas']))).toBe(
    'medium: None of 8 active controls stands in input or refinement: 0 %, and 15 % would be a start.',
  )
  expect(verdictOf('BAL-01', aMapWith(['Risk workshop'], [...seven, 'WAF']), 'de')).toBe(
    'medium: Nur 1 von 9 aktiven Kontrollen steht im Input oder in der Verfeinerung: 11 %, und 15 % wären ein Anfang.',
  )
})

it('[A36] is content with enough early controls, and silent while there are few', () => {
  expect(verdictOf('BAL-01', aMapWith(['Risk workshop', 'Asset library'], seven))).toBe(null)
  expect(verdictOf('BAL-01', aMapWith(['Risk workshop?'], seven))).toBe(null)
})

it('[A36] weighs as a team wishes', () => {
  const settings = { balanceControls: 2, earlyShare: 0.6 }
  const { findings } = analyze(aMapWith(['Risk workshop'], ['Canary']), { settings })
  expect(findings.find(({ ruleId }) => ruleId === 'BAL-01')?.message).toBe(
    'Only 1 of 2 active controls stands in input or refinement: 50 %, and 60 % would be a start.',
  )
})
