import { analyze, DEFAULT_SETTINGS } from '@pathwall/analyzer'
import type { PathMap } from '@pathwall/domain'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { readDecisions } from './readDecisions.ts'
import { readOverdueSteps } from './readOverdueSteps.ts'

const TODAY = '2026-11-21'

function overdueIn(map: PathMap): string[] {
  const analysis = analyze(map, { today: TODAY })
  const ids = new Set(readOverdueSteps(readDecisions(map, analysis, TODAY, DEFAULT_SETTINGS), analysis))
  return analysis.steps.flatMap(({ id, title }) => (ids.has(id) ? [title] : []))
}

const aboutStep = (name: string) => ({ notes: [`${name}-m1`, `${name}-d1`] })

it('names accepted steps whose review is past, or that were accepted long ago', () => {
  const map = aMap()
    .withStep('Past')
    .withStep('Old')
    .withStep('Today')
    .withStep('Nobody')
    .withStep('Covered', { controls: ['Code review'] })
    .withDecision({ ...aboutStep('Past'), review: '2026-11-20' })
    .withDecision({ ...aboutStep('Old'), date: '2025-11-20' })
    .withDecision({ ...aboutStep('Today'), review: TODAY })
    .withDecision({ ...aboutStep('Nobody'), owner: '', review: '2026-11-20' })
    .withDecision({ ...aboutStep('Covered'), review: '2026-11-20' })
    .build()
  expect(overdueIn(map)).toEqual(['Past', 'Old'])
})

it('is silent where the newest decision holds, and where the team has answered for the review', () => {
  const decided = aMap()
    .withStep('Again')
    .withStep('Past')
    .withDecision({ ...aboutStep('Again'), date: '2026-01-01', review: '2026-11-20' })
    .withDecision({ ...aboutStep('Again'), date: '2026-11-01' })
    .withDecision({ ...aboutStep('Past'), review: '2026-11-20' })
  expect(overdueIn(decided.build())).toEqual(['Past'])
  const asked = analyze(decided.build(), { today: TODAY }).findings.find(({ ruleId }) => ruleId === 'DEC-02')
  decided.withSuppression({ finding: asked?.fingerprint ?? '', reason: 'It stays so.' })
  expect(overdueIn(decided.build())).toEqual([])
})
