import { analyze } from '@pathwall/analyzer'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import type { BoardCommands } from '../board/boardModel.ts'
import { addNoteAt, newNotePlace } from './newNotePlace.ts'
import { readOutline } from './readOutline.ts'
import { readOutlineRows } from './readOutlineRows.ts'

const map = aMap()
  .withStep('Build', { people: ['Dev', 'Ops'] })
  .withNote({ id: 'waf', text: 'WAF', phase: 'operations', x: 40_000, y: 3_000 })
  .build()
const outline = readOutline(map, analyze(map))
const rows = readOutlineRows(outline, { toggled: new Set(), isSearching: false })
const placeAt = (find: (row: (typeof rows)[number]) => boolean) => newNotePlace(outline, rows.find(find)!)

/** Writes down which command was given. */
function recorder() {
  const calls: unknown[] = []
  const commands = {
    addNote: (input: unknown) => (calls.push(['addNote', input]), 'new'),
    addControlTo: (notes: unknown, options: unknown) => (calls.push(['addControlTo', notes, options]), 'new'),
    pinControl: (note: unknown, pinned: unknown) => void calls.push(['pinControl', note, pinned]),
  } as unknown as BoardCommands
  return { calls, commands }
}

it('adds to a phase', () => {
  const { calls, commands } = recorder()
  addNoteAt(
    commands,
    placeAt((row) => row.id === 'phase:delivery'),
    'media',
    'Standup',
  )
  expect(calls).toEqual([['addNote', { kind: 'media', text: 'Standup', phase: 'delivery' }]])
})

it('adds to a step beside the last note of the kind, else beside its last note', () => {
  const { calls, commands } = recorder()
  const step = placeAt((row) => row.type === 'step')
  addNoteAt(commands, step, 'people', 'QA')
  addNoteAt(commands, { ...step, step: step.step.filter((note) => note.kind !== 'media') }, 'media', 'Call')
  expect(calls).toEqual([
    ['addNote', { kind: 'people', text: 'QA', phase: 'development', beside: 'Build-p2' }],
    ['addNote', { kind: 'media', text: 'Call', phase: 'development', beside: 'Build-d1' }],
  ])
})

it('adds beside the note it was asked at', () => {
  const { calls, commands } = recorder()
  addNoteAt(
    commands,
    placeAt((row) => row.id === 'note:Build-p1'),
    'media',
    'Call',
  )
  addNoteAt(
    commands,
    placeAt((row) => row.id === 'note:waf'),
    'control',
    'Rate limit',
  )
  expect(calls).toEqual([
    ['addNote', { kind: 'media', text: 'Call', phase: 'development', beside: 'Build-p1' }],
    ['addNote', { kind: 'control', text: 'Rate limit', phase: 'operations', beside: 'waf' }],
  ])
})

it('gives a control to the whole step, without typing on the wall', () => {
  const { calls, commands } = recorder()
  addNoteAt(
    commands,
    placeAt((row) => row.id === 'note:Build-m1'),
    'control',
    'Review',
  )
  expect(calls).toEqual([
    ['addControlTo', ['Build-p1', 'Build-p2', 'Build-m1', 'Build-d1'], { text: 'Review', edit: false }],
  ])
})

it('says what a chosen control is, in a step and in a phase', () => {
  const { calls, commands } = recorder()
  const pinned = ['code-review']
  addNoteAt(
    commands,
    placeAt((row) => row.id === 'note:Build-m1'),
    'control',
    'Review',
    pinned,
  )
  addNoteAt(commands, { phase: 'delivery', beside: null, step: [] }, 'control', 'Review', pinned)
  expect(calls).toEqual([
    ['addControlTo', ['Build-p1', 'Build-p2', 'Build-m1', 'Build-d1'], { text: 'Review', edit: false, pinned }],
    ['addNote', { kind: 'control', text: 'Review', phase: 'delivery' }],
    ['pinControl', 'new', pinned],
  ])
})
