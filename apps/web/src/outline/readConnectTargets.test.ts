import { analyze } from '@pathwall/analyzer'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { readConnectTargets } from './readConnectTargets.ts'
import { readOutline } from './readOutline.ts'

const map = aMap()
  .withStep('Plan', { phase: 'input' })
  .withStep('Build')
  .withStep('Ship', { phase: 'delivery', controls: ['Canary'] })
  .withNote({ id: 'blank', kind: 'media', text: '', phase: 'delivery', x: 30_000, y: 3_000 })
  .withArrow('Build-d1', 'Ship-m1')
  .build()
const outline = readOutline(map, analyze(map))
const targets = (direction: 'to' | 'from', query = '') =>
  readConnectTargets(outline, 'Build-d1', direction, query).map((target) => target.note)

it('offers the own phase first, and never the note itself, blank notes, or what is connected already', () => {
  expect(targets('to')).toEqual(['Build-m1', 'Plan-m1', 'Plan-d1', 'Ship-d1', 'Ship-c1'])
  expect(targets('from')).toContain('Ship-m1')
})

it('narrows down by words', () => {
  expect(targets('to', 'RESULT ship')).toEqual(['Ship-d1'])
  expect(targets('to', 'nothing like it')).toEqual([])
})

it('says what the other end is', () => {
  expect(readConnectTargets(outline, 'Build-d1', 'to', 'canary')).toEqual([
    { note: 'Ship-c1', kind: 'control', text: 'Canary', phase: 'delivery' },
  ])
})
