import { expect, it } from 'vitest'
import { readOutlineKey, type PressedKey } from './readOutlineKey.ts'

const press = (key: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

it('changes the kind of a note by digit, and adds to a phase or step', () => {
  expect(readOutlineKey(press('4'), 'note')).toEqual({ kind: 'setKind', noteKind: 'control' })
  expect(readOutlineKey(press('1'), 'step')).toEqual({ kind: 'add', noteKind: 'people' })
  expect(readOutlineKey(press('2'), 'phase')).toEqual({ kind: 'add', noteKind: 'media' })
  expect(readOutlineKey(press('3'), 'connection')).toBeNull()
})

it('jumps to phases by the digits of the wall', () => {
  expect(readOutlineKey(press('8'), 'note')).toEqual({ kind: 'goToPhase', phase: 'delivery' })
  expect(readOutlineKey(press('0'), 'note')).toBeNull()
})

it('edits, connects, moves and deletes notes only', () => {
  expect(readOutlineKey(press('Enter'), 'note')).toEqual({ kind: 'edit' })
  expect(readOutlineKey(press('F2'), 'note')).toEqual({ kind: 'edit' })
  expect(readOutlineKey(press('c'), 'note')).toEqual({ kind: 'connect' })
  expect(readOutlineKey(press('M'), 'note')).toEqual({ kind: 'menu', page: 'phase' })
  expect(readOutlineKey(press('Backspace'), 'note')).toEqual({ kind: 'delete' })
  expect(readOutlineKey(press('Enter'), 'step')).toEqual({ kind: 'toggle' })
  for (const key of ['F2', 'c', 'Delete']) expect(readOutlineKey(press(key), 'step')).toBeNull()
})

it('shows a note on the wall by the space bar or Shift and Enter', () => {
  expect(readOutlineKey(press(' '), 'note')).toEqual({ kind: 'reveal' })
  expect(readOutlineKey(press('Enter', { shiftKey: true }), 'note')).toEqual({ kind: 'reveal' })
})

it('undoes and redoes as everywhere, and leaves all other chords to the browser', () => {
  expect(readOutlineKey(press('z', { ctrlKey: true }), 'note')).toEqual({ kind: 'undo' })
  expect(readOutlineKey(press('Z', { metaKey: true, shiftKey: true }), 'phase')).toEqual({ kind: 'redo' })
  expect(readOutlineKey(press('c', { ctrlKey: true }), 'note')).toBeNull()
  expect(readOutlineKey(press('ArrowLeft', { altKey: true }), 'note')).toBeNull()
})

it('opens the menu as the platform does', () => {
  expect(readOutlineKey(press('F10', { shiftKey: true }), 'connection')).toEqual({ kind: 'menu', page: 'actions' })
  expect(readOutlineKey(press('ContextMenu'), 'phase')).toEqual({ kind: 'menu', page: 'actions' })
  expect(readOutlineKey(press('F10'), 'note')).toBeNull()
})
