import { DEFAULT_NOTE_PROPS, fromPlainText, shapeDefaults } from '@pathwall/canvas-schema'
import type { UnknownRecord } from '@tldraw/store'
import { expect, it } from 'vitest'
import { EditLedger } from './editLedger.ts'

function note(text: string, fields: object = {}): UnknownRecord {
  const props = { ...DEFAULT_NOTE_PROPS, richText: fromPlainText(text) }
  return {
    ...shapeDefaults(),
    id: 'shape:n' as never,
    type: 'note',
    x: 0,
    y: 0,
    parentId: 'page:page',
    props,
    ...fields,
  } as never
}

const richTextOf = (record: UnknownRecord) => (record as never as { props: typeof DEFAULT_NOTE_PROPS }).props.richText

it('[Y3] counts position and parent as one field', () => {
  const ledger = new EditLedger()
  const [start, mine] = [note('a'), note('a', { x: 5 })]
  ledger.changed(start, mine, 'me')
  expect(ledger.isMine('shape:n', 'place')).toBe(true)
  ledger.changed(mine, note('a', { x: 5, parentId: 'shape:f' }), 'others')
  expect(ledger.isMine('shape:n', 'place')).toBe(false)
})

it('[Y3] replays on a former text what others have typed since', () => {
  const ledger = new EditLedger()
  const former = note('START END')
  ledger.created(former)
  const mine = note('START mine END')
  ledger.changed(former, mine, 'me')
  ledger.changed(mine, note('START mine END theirs'), 'others')
  expect(ledger.replay('shape:n', richTextOf(former))).toBe('START END theirs')
})

it('[Y3] forgets what lies hundreds of letters back, and says that it has', () => {
  const ledger = new EditLedger()
  const former = note('')
  ledger.created(former)
  let last = former
  let recent = former
  for (let n = 1; n <= 400; n++) {
    const next = note('x'.repeat(n))
    ledger.changed(last, next, 'others')
    if (n === 390) recent = next
    last = next
  }
  expect(ledger.replay('shape:n', richTextOf(former))).toBeUndefined()
  expect(ledger.replay('shape:n', richTextOf(recent))).toBe('x'.repeat(400))
})

it('[Y3] knows who took a record away, until it is back', () => {
  const ledger = new EditLedger()
  ledger.removed(note('a'), 'me')
  expect(ledger.isRemovedByOthers('shape:n')).toBe(false)
  ledger.removed(note('a'), 'others')
  expect(ledger.isRemovedByOthers('shape:n')).toBe(true)
  ledger.created(note('a'))
  expect(ledger.isRemovedByOthers('shape:n')).toBe(false)
})
