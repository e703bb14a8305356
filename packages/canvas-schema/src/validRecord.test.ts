import { expect, it } from 'vitest'
import {
  DEFAULT_NOTE_PROPS,
  PAGE_ID,
  bindingRecord,
  shapeDefaults,
  toShapeId,
  validRecord,
  type BoardRecord,
} from './index.ts'

const note = {
  ...shapeDefaults(),
  id: toShapeId('n1'),
  type: 'note',
  x: 0,
  y: 0,
  index: 'a1',
  parentId: PAGE_ID,
  props: DEFAULT_NOTE_PROPS,
  meta: {},
}
const binding = bindingRecord('a1', 'start', 'n1')

it('lets a record through that this version understands', () => {
  expect(validRecord(note as BoardRecord)).toBe(note)
  expect(validRecord(binding)).toBe(binding)
})

it.each<[string, object]>([
  ['of a shape that we do not have', { ...note, type: 'geo' }],
  ['of no kind of record', { ...note, typeName: 'camera' }],
  ['with a name that objects have by nature', { ...note, typeName: 'constructor' }],
  ['without a type', { ...note, type: undefined }],
  ['at no place', { ...note, x: Number.NaN }],
  ['at an infinite place', { ...note, y: Infinity }],
  ['with an id of another kind', { ...note, id: 'page:n1' }],
  ['with an index that does not sort', { ...note, index: 'not an index' }],
  ['in a colour that tldraw does not know', { ...note, props: { ...note.props, color: 'people' } }],
  ['with a prop that a newer version has', { ...note, props: { ...note.props, mood: 'good' } }],
  ['without its props', { ...note, props: null }],
  ['that ties a third end', { ...binding, props: { ...binding.props, terminal: 'middle' } }],
])('sets a record aside %s', (_what, record) => {
  expect(validRecord(record as BoardRecord)).toBeUndefined()
})
