import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { analyze } from './analyze.ts'

it('[A16] counts everything on the map, blank notes and loose arrows included', () => {
  const map = aMap()
    .withStep('Ship', { phase: 'delivery', people: ['Ops', 'Dev'], controls: ['Approval'] })
    .withStep('Plan', { phase: 'input' })
    .withNote({ id: 'blank', kind: 'media', text: '' })
    .withArrow('Ship-d1', 'blank')
    .withArrow('Plan-d1', 'Ship-m1')
    .build()
  expect(analyze(map).summary).toEqual({
    notes: 8,
    byKind: { people: 2, media: 3, deliverable: 2, control: 1 },
    arrows: 2,
    steps: { covered: 1, planned: 0, gap: 1, accepted: 0, none: 0 },
    findings: { high: 0, medium: 0, low: 1, info: 0 },
  })
})
