import { analyze } from '@pathwall/analyzer'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import type { ShownFinding } from './calmFindings.ts'
import { countAllOpen, countOpen } from './countOpen.ts'

const base = analyze(aMap().withStep('One').build()).findings[0]

function shown(ruleId: string, isThere: boolean, mark: ShownFinding['mark']): ShownFinding {
  if (base === undefined) throw new Error('A step without a control is no finding')
  return { finding: { ...base, ruleId, severity: 'high' }, isThere, mark, markedMs: 0 }
}

it('counts a closed gap out at once, and other findings only when what closes them is meant', () => {
  expect(countOpen([shown('COV-01', false, null), shown('STR-03', false, null)])).toEqual({
    high: 1,
    medium: 0,
    low: 0,
    info: 0,
  })
  expect(
    countAllOpen([shown('COV-01', true, null), shown('STR-03', false, 'closed'), shown('STR-03', true, 'new')]),
  ).toBe(2)
})
