import { analyze } from '@pathwall/analyzer'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { readOutline } from './readOutline.ts'
import { readOutlineRows } from './readOutlineRows.ts'
import { readRowActions } from './readRowActions.ts'
import { readRowStep } from './readRowStep.ts'

const map = aMap().withStep('Plan').withStep('Build').withArrow('Plan-d1', 'Build-m1').build()
const rows = readOutlineRows(readOutline(map, analyze(map)), { toggled: new Set(), isSearching: false })
const rowAt = (id: string) => rows.find((row) => row.id === id)!
const labels = (id: string, canEdit = true, hasPhases = true) =>
  readRowActions(rowAt(id), canEdit, hasPhases).map(({ label }) => label)

it('offers everything that can be done with a note', () => {
  expect(labels('note:Plan-d1')).toEqual([
    'outline.edit',
    'outline.add',
    'outline.changeKind',
    'outline.connect',
    'outline.move',
    'selection.split',
    'outline.reveal',
    'outline.showConnections',
    'outline.delete',
  ])
  expect(labels('note:Plan-m1')).not.toContain('meaning.change')
  expect(labels('note:Plan-m1')).not.toContain('outline.showConnections')
  expect(labels('note:Plan-m1', true, false)).not.toContain('outline.move')
})

it('offers to make a step one with another', () => {
  const { id } = rows.find((row) => row.type === 'step')!
  expect(labels(id)).toEqual(['outline.addHere', 'outline.move', 'selection.frame', 'outline.join', 'outline.reveal'])
  expect(labels(id, false)).toEqual(['outline.reveal'])
})

it('offers a viewer only what changes nothing', () => {
  expect(labels('note:Plan-d1', false)).toEqual(['outline.reveal', 'outline.showConnections'])
  expect(labels('phase:input', false)).toEqual(['outline.reveal'])
})

it('draws a line before each further group', () => {
  const starts = readRowActions(rowAt('note:Plan-d1'), true, true).filter(({ startsGroup }) => startsGroup)
  expect(starts.map(({ label }) => label)).toEqual(['outline.reveal', 'outline.delete'])
  expect(readRowActions(rowAt('note:Plan-d1'), false, true).some(({ startsGroup }) => startsGroup)).toBe(false)
})

it('steps from row to row and stops at both ends', () => {
  const [first, second] = rows
  const last = rows.at(-1)!
  expect(readRowStep(rows, first!, 'next')).toBe(second)
  expect(readRowStep(rows, first!, 'previous')).toBe(first)
  expect(readRowStep(rows, first!, 'last')).toBe(last)
  expect(readRowStep(rows, last, 'pageDown')).toBe(last)
  expect(readRowStep(rows, last, 'pageUp')).toBe(rows.at(-11))
  expect(readRowStep([], first!, 'next')).toBeUndefined()
})
