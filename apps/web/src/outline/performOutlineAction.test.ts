import { analyze } from '@pathwall/analyzer'
import type { PathMap } from '@pathwall/domain'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import type { OutlineAction } from './outlineAction.ts'
import { performOutlineAction, type OutlineDesk } from './performOutlineAction.ts'
import { readOutline } from './readOutline.ts'
import { readOutlineRows } from './readOutlineRows.ts'

const map = aMap()
  .withStep('Build', { controls: ['Review'] })
  .withStep('Ship', { phase: 'delivery' })
  .withStep('Lost', { phase: null })
  .withArrow('Build-d1', 'Ship-m1')
  .build()

/** Does an action on a row of the map and writes down everything that came of it. */
function perform(action: OutlineAction, rowId: string, options: Partial<OutlineDesk> & { toggled?: string[] } = {}) {
  const did: unknown[][] = []
  const recorded = <T extends object>(prefix: string): T =>
    new Proxy({} as T, {
      get:
        (_, name) =>
        (...values: unknown[]) =>
          void did.push([`${prefix}${String(name)}`, ...values]),
    })
  const outline = readOutline(map as PathMap, analyze(map))
  const rows = readOutlineRows(outline, { toggled: new Set(options.toggled), isSearching: false })
  const recorder = recorded<OutlineDesk>('')
  const desk: OutlineDesk = new Proxy(
    { outline, rows, isSearching: false, canEdit: true, commands: recorded('commands.'), ...options } as OutlineDesk,
    { get: (known, name) => Reflect.get(name in known ? known : recorder, name) as unknown },
  )
  const row = rows.find((candidate) => candidate.id === rowId)
  if (row === undefined) throw new Error(`No row ${rowId} among ${rows.map(({ id }) => id).join(' ')}`)
  performOutlineAction(action, row, desk)
  return did
}
const step = (title: string) =>
  readOutlineRows(readOutline(map, analyze(map)), { toggled: new Set(), isSearching: false }).find(
    (row) => row.type === 'step' && row.title === title,
  )?.id ?? ''

it('opens what is closed, then goes in; closes what is open, then goes out', () => {
  expect(perform({ kind: 'expand' }, step('Build'))).toEqual([['focusRow', 'note:Build-m1']])
  expect(perform({ kind: 'expand' }, step('Build'), { toggled: [step('Build')] })).toEqual([['toggle', step('Build')]])
  expect(perform({ kind: 'collapse' }, step('Build'))).toEqual([['toggle', step('Build')]])
  expect(perform({ kind: 'collapse' }, 'note:Build-m1')).toEqual([['focusRow', step('Build')]])
})

it('keeps open what holds something found', () => {
  expect(perform({ kind: 'collapse' }, 'phase:development', { isSearching: true })).toEqual([])
  expect(perform({ kind: 'toggle' }, step('Build'), { isSearching: true })).toEqual([])
  expect(perform({ kind: 'toggle' }, 'note:Build-d1', { isSearching: true })).toEqual([['toggle', 'note:Build-d1']])
})

it('moves a step with the controls that are its own', () => {
  expect(perform({ kind: 'setPhase', phase: 'operations' }, step('Build'))).toEqual([
    ['commands.moveToPhase', ['Build-m1', 'Build-d1', 'Build-c1'], 'operations'],
    ['say', 'Moved to Operations.'],
  ])
})

it('asks with which step another one is made one', () => {
  expect(perform({ kind: 'join' }, step('Build'))).toEqual([['startJoining', step('Build').replace('step:', '')]])
  expect(perform({ kind: 'join' }, 'note:Build-m1')).toEqual([])
})

it('deletes a note and offers it back, and takes away an arrow', () => {
  expect(perform({ kind: 'delete' }, 'note:Build-c1')).toEqual([
    ['commands.deleteNotes', ['Build-c1']],
    ['say', 'Deleted “Review”. Ctrl Z brings it back.'],
    ['didDelete', 'Review'],
  ])
  const arrow = 'arrow:Build-d1>Ship-m1:to:note:Build-d1'
  expect(perform({ kind: 'delete' }, arrow, { toggled: ['note:Build-d1'] })).toEqual([
    ['commands.disconnect', 'Build-d1>Ship-m1'],
    ['say', 'Connection removed.'],
  ])
  expect(perform({ kind: 'delete' }, step('Build'))).toEqual([])
})

it('shows on the wall what the row stands for', () => {
  expect(perform({ kind: 'reveal' }, 'phase:delivery')).toEqual([['commands.revealPhase', 'delivery']])
  expect(perform({ kind: 'reveal' }, 'phase:none')).toEqual([['commands.reveal', ['Lost-m1', 'Lost-d1']]])
  expect(
    perform({ kind: 'reveal' }, 'arrow:Build-d1>Ship-m1:to:note:Build-d1', { toggled: ['note:Build-d1'] }),
  ).toEqual([
    ['commands.reveal', ['Ship-m1']],
    ['goToNote', 'Ship-m1'],
  ])
})

it('changes a kind and says so, but not when it is the same', () => {
  expect(perform({ kind: 'setKind', noteKind: 'people' }, 'note:Ship-m1')).toEqual([
    ['commands.setKind', ['Ship-m1'], 'people'],
    ['say', '“Ship” is now People.'],
  ])
  expect(perform({ kind: 'setKind', noteKind: 'media' }, 'note:Ship-m1')).toEqual([])
})

it('tells a viewer why nothing changes', () => {
  for (const action of [{ kind: 'delete' }, { kind: 'edit' }, { kind: 'menu', page: 'add' }] as const)
    expect(perform(action, 'note:Ship-m1', { canEdit: false })).toEqual([
      ['say', 'You may look at this board, not change it.'],
    ])
  expect(perform({ kind: 'reveal' }, 'note:Ship-m1', { canEdit: false })).toEqual([['commands.reveal', ['Ship-m1']]])
})
