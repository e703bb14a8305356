import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { bindingsOf } from '../../test/bindingsOf.ts'

it('[A9] tries arrow, gate, frame, cell, overlap and closeness, in this order', () => {
  const cell = { phase: 'input', column: 1, lane: 'team' } as const
  const control = { id: 'c', ...cell, frame: 'f', onArrow: 'A-m1>B-m1', x: 100, y: 200 }
  const { onArrow: _gate, ...framed } = control
  const { frame: _frame, ...inCell } = framed
  const { column: _column, lane: _lane, ...loose } = inCell
  const withControl = (note: Partial<typeof control> & { id: string }, arrow = false) => {
    const map = aMap()
      .withStep('A', { phase: 'input', at: { x: 3_000, y: 0 } })
      .withStep('B', { phase: 'input', at: { x: 5_000, y: 0 } })
      .withArrow('A-m1', 'B-m1')
      .withFrame({ id: 'f' })
      .withNote({ id: 'Framed-m1', kind: 'media', frame: 'f', x: -5_000 })
      .withNote({ id: 'Cell-m1', kind: 'media', ...cell, x: -8_000 })
      .withStep('Under', { phase: 'input', deliverables: [], at: { x: 0, y: 200 } })
      .withNote(note)
    if (arrow) map.withArrow('c', 'A-m1')
    return bindingsOf(map.build())['c']
  }
  expect(withControl(control, true)).toBe('arrow A')
  expect(withControl(control)).toBe('gate B')
  expect(withControl(framed)).toBe('frame Framed')
  expect(withControl(inCell)).toBe('cell Cell')
  expect(withControl(loose)).toBe('overlap Under')
  expect(withControl({ ...loose, x: 210 })).toBe('near Under')
  expect(withControl({ ...loose, x: 1_000 })).toBe('orphan')
})

it('[A9] has an entry for every control that says something, and for nothing else', () => {
  const map = aMap()
    .withStep('A', { controls: ['Scan'] })
    .withNote({ id: '__proto__' })
    .withNote({ id: 'blank', text: '  ' })
    .build()
  expect(Object.keys(bindingsOf(map)).sort()).toEqual(['A-c1', '__proto__'])
})
