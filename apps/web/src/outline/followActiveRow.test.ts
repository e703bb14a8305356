import { analyze } from '@pathwall/analyzer'
import type { PathMap } from '@pathwall/domain'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { followActiveRow } from './followActiveRow.ts'
import { readOutline } from './readOutline.ts'
import { readOutlineRows } from './readOutlineRows.ts'

const rowsOf = (map: PathMap, toggled: string[] = []) =>
  readOutlineRows(readOutline(map, analyze(map)), { toggled: new Set(toggled), isSearching: false })
const without = (map: PathMap, ...ids: string[]): PathMap => ({
  ...map,
  notes: map.notes.filter((note) => !ids.includes(note.id)),
  arrows: map.arrows.filter((arrow) => !ids.includes(arrow.from) && !ids.includes(arrow.to)),
})
const map = aMap()
  .withStep('Build', { people: ['Dev', 'Ops'] })
  .withStep('Test')
  .withNote({ id: 'both', text: 'Pairing', phase: 'input', x: 100, y: 3_500 })
  .withArrow('both', 'Build-m1')
  .withArrow('both', 'Test-m1')
  .build()
const rows = rowsOf(map)
const stepRow = (of: typeof rows, title: string) =>
  of.find((row) => row.type === 'step' && row.title === title)?.id ?? ''

it('stays where it is while its row is there, wherever the row moved', () => {
  const moved = {
    ...map,
    notes: map.notes.map((note) => (note.id === 'Build-p1' ? { ...note, x: 100, y: 100 } : note)),
  }
  expect(followActiveRow(rows, rowsOf(moved), 'note:Build-p1')).toBe('note:Build-p1')
})

it('goes on to the next row when its own is deleted, and back when it was the last', () => {
  expect(followActiveRow(rows, rowsOf(without(map, 'Build-p1')), 'note:Build-p1')).toBe('note:Build-p2')
  const last = rowsOf(aMap().withStep('Run', { phase: 'operations' }).build())
  const shorter = rowsOf(without(aMap().withStep('Run', { phase: 'operations' }).build(), 'Run-d1'))
  expect(followActiveRow(last, shorter, 'note:Run-d1')).toBe('note:Run-m1')
})

it('follows a control to the other step that it still covers', () => {
  const less = { ...map, arrows: map.arrows.filter((arrow) => arrow.to !== 'Test-m1') }
  expect(followActiveRow(rows, rowsOf(less), 'note:both@2')).toBe('note:both')
})

it('follows a step that got another identity with its notes', () => {
  const after = rowsOf(without(map, 'Build-d1'))
  expect(stepRow(after, 'Build')).not.toBe(stepRow(rows, 'Build'))
  expect(followActiveRow(rows, after, stepRow(rows, 'Build'))).toBe(stepRow(after, 'Build'))
})

it('goes from a removed arrow to its note', () => {
  const open = rowsOf(map, ['note:both'])
  const arrow = open.find((row) => row.type === 'connection')?.id ?? ''
  expect(followActiveRow(open, rowsOf(map), arrow)).toBe('note:both')
})

it('begins at the top, and says when there is nothing', () => {
  expect(followActiveRow([], rows, null)).toBe('phase:input')
  expect(followActiveRow(rows, rows, 'note:nobody')).toBe('phase:input')
  expect(followActiveRow(rows, [], 'note:both')).toBeNull()
})
