import { fromPlainText } from '@pathwall/canvas-schema'
import type { RecordsDiff, TLRecord } from 'tldraw'
import { expect, it } from 'vitest'
import { changesLayout } from './phaseLayout.ts'

const note = {
  typeName: 'shape',
  id: 'shape:a',
  type: 'note',
  ...{ x: 10, y: 20, parentId: 'shape:phase' },
  props: { richText: fromPlainText('Code'), growY: 0, color: 'yellow' },
}
const withProps = (props: object) => ({ ...note, props: { ...note.props, ...props } })
const changed = (before: object, after: object): RecordsDiff<TLRecord> =>
  ({ added: {}, updated: { 'shape:a': [before, after] }, removed: {} }) as unknown as RecordsDiff<TLRecord>

it('leaves the phases alone while the words fit onto their note', () => {
  expect(changesLayout(changed(note, withProps({ richText: fromPlainText('Code review') })))).toBe(false)
  expect(changesLayout(changed(note, withProps({ color: 'light-blue' })))).toBe(false)
})

it.each([
  ['a note that grows', withProps({ growY: 40 })],
  ['a note that moves to the right', { ...note, x: 11 }],
  ['a note that moves down', { ...note, y: 21 }],
  ['a note that comes to lie in something else', { ...note, parentId: 'page:wall' }],
])('lays the phases out after %s', (_, after) => {
  expect(changesLayout(changed(note, after))).toBe(true)
})

it('lays the phases out after a frame has changed its size', () => {
  const frame = { ...note, type: 'frame', props: { w: 100, h: 100 } }
  expect(changesLayout(changed(frame, { ...frame, props: { w: 200, h: 100 } }))).toBe(true)
})

it('lays the phases out when a shape comes or goes, not when an arrow is tied', () => {
  const only = (side: 'added' | 'removed', record: object): RecordsDiff<TLRecord> =>
    ({ added: {}, updated: {}, removed: {}, [side]: { a: record } }) as unknown as RecordsDiff<TLRecord>
  expect(changesLayout(only('added', note))).toBe(true)
  expect(changesLayout(only('removed', note))).toBe(true)
  expect(changesLayout(only('added', { typeName: 'binding', id: 'binding:a' }))).toBe(false)
})
