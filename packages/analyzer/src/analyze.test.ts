import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { analyze } from './analyze.ts'

it('[A14] closes a gap as soon as a control says that it is there', () => {
  const stateWith = (...controls: string[]) => analyze(aMap().withStep('Ship', { controls }).build()).steps[0]?.state
  expect(stateWith()).toBe('gap')
  expect(stateWith('Approval?')).toBe('planned')
  expect(stateWith('Approval?', 'Smoke tests')).toBe('covered')
  expect(stateWith('whatever we call it')).toBe('covered')
})

it('[A13] tells of every control what its words say', () => {
  const map = aMap()
    .withStep('Ship', { controls: ['Approval', 'Scan (todo)', 'WAF?', 'no review'] })
    .build()
  const { bindings, steps } = analyze(map)
  expect(Object.values(bindings).map(({ state }) => state)).toEqual(['active', 'planned', 'question', 'negated'])
  expect(steps[0]?.controls).toEqual(['Ship-c1', 'Ship-c2', 'Ship-c3', 'Ship-c4'])
})

it('[A12] marks a control that might mean two steps', () => {
  const alone = { phase: null, deliverables: [] }
  const map = aMap()
    .withStep('A', { ...alone, at: { x: 0, y: 0 } })
    .withStep('B', { ...alone, at: { x: 500, y: 0 } })
    .withNote({ id: 'c', text: 'Scan', x: 250 })
    .build()
  expect(analyze(map).bindings['c']).toMatchObject({
    ...{ via: 'near', steps: ['A-m1', 'B-m1'], state: 'active', ambiguous: true },
  })
})

it('says nothing about an empty wall', () => {
  const { steps, flows, bindings, findings, coverage } = analyze(aMap().build())
  expect({ steps, flows, bindings, findings, total: coverage.total }).toEqual({
    steps: [],
    flows: [],
    bindings: {},
    findings: [],
    total: { covered: 0, planned: 0, gap: 0, accepted: 0, none: 0, share: null },
  })
})
