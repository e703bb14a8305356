import { analyze } from '@pathwall/analyzer'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { readOutline } from './readOutline.ts'
import { readOutlineRows, type RowView } from './readOutlineRows.ts'

const map = aMap()
  .withStep('Build', { people: ['Dev'] })
  .withStep('Test')
  .withNote({ id: 'waf', text: 'WAF', phase: 'development', x: 7_000, y: 3_500 })
  .withNote({ id: 'both', text: 'Pairing', phase: 'input', x: 100, y: 3_500 })
  .withArrow('both', 'Build-m1')
  .withArrow('both', 'Test-m1')
  .build()
const outline = readOutline(map, analyze(map))
const rowsOf = (view: Partial<RowView> = {}) =>
  readOutlineRows(outline, { toggled: new Set(), isSearching: false, ...view })
const stepIds = rowsOf().flatMap((row) => (row.type === 'step' ? row.id : []))
const BUILD = stepIds[0] ?? ''
const TEST = stepIds[1] ?? ''

it('puts phases, steps and notes below each other, each with its place among its siblings', () => {
  expect(stepIds).toHaveLength(2)
  const shown = rowsOf().map(({ id, level, position, size, isExpanded }) => [id, level, position, size, isExpanded])
  expect(shown).toEqual([
    ['phase:input', 1, 1, 5, null],
    ['phase:refinement', 1, 2, 5, null],
    ['phase:development', 1, 3, 5, true],
    [BUILD, 2, 1, 3, true],
    ['note:Build-p1', 3, 1, 4, null],
    ['note:Build-m1', 3, 2, 4, false],
    ['note:Build-d1', 3, 3, 4, null],
    ['note:both', 3, 4, 4, false],
    [TEST, 2, 2, 3, true],
    ['note:Test-m1', 3, 1, 3, false],
    ['note:Test-d1', 3, 2, 3, null],
    ['note:both@2', 3, 3, 3, false],
    ['loose:development', 2, 3, 3, true],
    ['note:waf', 3, 1, 1, null],
    ['phase:delivery', 1, 4, 5, null],
    ['phase:operations', 1, 5, 5, null],
  ])
})

it('hides what is closed without renaming what is left', () => {
  const ids = rowsOf({ toggled: new Set([BUILD]) }).map((row) => row.id)
  expect(ids).not.toContain('note:both')
  expect(ids).toContain('note:both@2')
  expect(rowsOf({ toggled: new Set(['phase:development']) }).map((row) => row.id)).toEqual([
    'phase:input',
    'phase:refinement',
    'phase:development',
    'phase:delivery',
    'phase:operations',
  ])
})

it('shows the arrows of a note that is opened', () => {
  const rows = rowsOf({ toggled: new Set(['note:both@2']) })
  expect(rows.filter((row) => row.type === 'connection')).toEqual([
    {
      type: 'connection',
      id: 'arrow:both>Build-m1:to:note:both@2',
      parent: 'note:both@2',
      level: 4,
      position: 1,
      size: 2,
      isExpanded: null,
      note: 'both',
      arrow: 'both>Build-m1',
      direction: 'to',
      other: 'Build-m1',
      otherKind: 'media',
      otherText: 'Build',
    },
    expect.objectContaining({ arrow: 'both>Test-m1', position: 2 }),
  ])
})

it('opens closed steps while searching', () => {
  expect(rowsOf({ toggled: new Set([BUILD]), isSearching: true }).map((row) => row.id)).toContain('note:Build-p1')
})

it('counts a phase’s steps, gaps and notes, a shared control once', () => {
  expect(rowsOf().find((row) => row.id === 'phase:development')).toMatchObject({ steps: 2, gaps: 0, notes: 7 })
})

it('knows which controls belong to one step alone', () => {
  expect(rowsOf().find((row) => row.id === BUILD)).toMatchObject({
    notes: ['Build-p1', 'Build-m1', 'Build-d1'],
    ownControls: [],
  })
})
