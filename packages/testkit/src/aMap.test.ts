import { parsePathMap, toMapFile } from '@pathwall/domain'
import { expect, it } from 'vitest'
import { aMap } from './aMap.ts'

it('holds what was called not relevant, with a reason', () => {
  const finding = 'a'.repeat(64)
  const map = aMap().withSuppression({ finding, reason: 'No mail' }).build()
  expect(map.suppressions).toEqual([{ finding, rule: 'DEV-04', reason: 'No mail' }])
})

it('names and stacks the notes of a step', () => {
  const map = aMap()
    .withStep('Ship', { phase: 'delivery', people: ['Ops', 'Dev'], controls: ['Approval'], at: { x: 50, y: 0 } })
    .build()
  expect(map.notes.map(({ id, kind, text, x, y }) => [id, kind, text, x, y])).toEqual([
    ['Ship-p1', 'people', 'Ops', 50, 0],
    ['Ship-p2', 'people', 'Dev', 260, 0],
    ['Ship-m1', 'media', 'Ship', 50, 210],
    ['Ship-d1', 'deliverable', 'Ship result', 50, 420],
    ['Ship-c1', 'control', 'Approval', 50, 630],
  ])
  expect(map.notes.map((note) => note.phase)).toEqual(Array.from({ length: 5 }, () => 'delivery'))
})

it('builds maps that the parser lets in', () => {
  const map = aMap('Checkout')
    .withStep('Build')
    .withStep('Ship', { phase: 'delivery' })
    .withStep('Somewhere', { phase: null })
    .withArrow('Build-d1', 'Ship-m1', { label: 'hands over' })
    .withFrame({ id: 'f' })
    .withNote({ id: 'gate', onArrow: 'Build-d1>Ship-m1', frame: 'f' })
    .withDecision({ notes: ['Ship-m1', 'Ship-d1'] })
    .build()
  expect(parsePathMap(toMapFile(map))).toEqual({ ok: true, value: map })
})

it('gives away a copy, so that a map that was built stays as it is', () => {
  const builder = aMap().withStep('Build')
  const before = builder.build()
  builder.withStep('Ship')
  expect(before.notes).toHaveLength(2)
  expect(builder.build().notes).toHaveLength(4)
})
