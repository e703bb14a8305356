import { parsePathMap, toMapFile } from '@pathwall/domain'
import { expect, it } from 'vitest'
import { analyze } from '../analyze.ts'
import { sketchMap } from './sketchMap.ts'

it('draws every step apart from the others, with its controls and hand-overs', () => {
  const map = sketchMap({
    steps: {
      plan: { phase: 'input', people: ['Sales', 'PO'], media: ['Jour fixe'], deliverables: ['Wishes'] },
      scope: { phase: 'input', media: ['Workshop'], controls: ['Risk workshop', 'Legal review'] },
      build: { phase: 'development', deliverables: ['Branch', 'Tests'], controls: ['Pairing'] },
      lost: { people: ['Works council'] },
    },
    flows: ['plan > scope', 'scope > build'],
    controls: [{ text: 'Single sign-on', phase: 'development', covers: ['scope', 'build'] }, { text: 'WAF' }],
  })
  const { steps, flows, bindings } = analyze(map)
  expect(steps.map(({ phase, notes, controls }) => ({ phase, notes, controls }))).toEqual([
    { phase: 'input', notes: ['plan-p1', 'plan-p2', 'plan-m1', 'plan-d1'], controls: [] },
    { phase: 'input', notes: ['scope-m1'], controls: ['scope-c1', 'scope-c2', 'control-1'] },
    { phase: 'development', notes: ['build-d1', 'build-d2'], controls: ['build-c1', 'control-1'] },
    { phase: null, notes: ['lost-p1'], controls: [] },
  ])
  expect(flows.map(({ from, to }) => `${from} > ${to}`)).toEqual([
    'plan-d1+plan-m1 > scope-m1',
    'scope-m1 > build-d1+build-d2',
  ])
  expect(bindings['control-2']).toMatchObject({ via: 'orphan' })
})

it('writes decisions about a step and about a finding, and who was there', () => {
  const map = sketchMap({
    steps: { hand: { phase: 'input', people: ['Agency (external)'], media: ['Mail to the PO'] } },
    decisions: [
      { step: 'hand', owner: 'Anna', reason: 'Public texts only', date: '2026-01-05', review: '2026-12-01' },
      { step: 'hand', rule: 'COV-01', decision: 'transfer', owner: 'Anna', reason: 'Insured' },
    ],
    roster: [{ name: 'Anna', role: 'Product Owner' }],
    asOf: '2026-11-21',
  })
  const { notes, finding } = map.decisions[1] ?? {}
  expect([map.decisions[0]?.notes, notes]).toEqual([['hand-m1'], ['hand-m1']])
  expect(finding).toMatch(/^[0-9a-f]{64}$/)
  expect(analyze(map).steps[0]?.state).toBe('accepted')
  expect(map.extra).toEqual({ session: { asOf: '2026-11-21', roster: [{ name: 'Anna', role: 'Product Owner' }] } })
})

it('draws maps that are valid files', () => {
  const map = sketchMap({
    steps: { a: { phase: 'delivery', media: ['Build'], deliverables: ['Image'] }, b: { media: [' '] } },
    decisions: [{ step: 'a' }],
  })
  expect(parsePathMap(toMapFile(map))).toMatchObject({ ok: true })
})

it('refuses a sketch that names a step which it does not have', () => {
  expect(() => sketchMap({ steps: { a: { media: ['Build'] } }, flows: ['a > b'] })).toThrow('no step called b')
  expect(() => sketchMap({ decisions: [{ step: 'b' }] })).toThrow('no step called b')
})
