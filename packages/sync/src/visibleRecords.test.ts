import { createBoardContent } from '@pathwall/canvas-schema'
import { createTemplateMap, type PathMap } from '@pathwall/domain'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { writeRecord } from './recordCodec.ts'
import { VisibleRecords } from './visibleRecords.ts'

const COUNT = 2000
const map: PathMap = {
  ...createTemplateMap('path-to-production', 'Large'),
  notes: Array.from({ length: COUNT }, (_, n) => ({
    id: `n${n}`,
    kind: 'people',
    text: '',
    phase: 'input',
    ...(n % 10 === 0 ? { frame: 'f' } : {}),
    x: n,
    y: 0,
  })),
  arrows: [
    { id: 'a', from: 'n1', to: 'n2' },
    { id: 'b', from: 'n3', to: 'n4' },
  ],
  frames: [{ id: 'f', title: '', x: 0, y: 0, w: 10, h: 10 }],
}

function largeWall(): { records: Y.Map<Y.Map<unknown>>; visible: VisibleRecords } {
  const doc = new Y.Doc()
  const records = doc.getMap<Y.Map<unknown>>('records')
  doc.transact(() => {
    for (const record of createBoardContent(map).records) writeRecord(records as Y.Map<unknown>, record)
  })
  return { records, visible: new VisibleRecords(records as Y.Map<unknown>) }
}

it('[Y14] looks at one record when one field changes, however large the wall', () => {
  const { records, visible } = largeWall()
  records.get('shape:n1')?.set('pos', [5, 5])
  expect(visible.update(['shape:n1'])).toEqual(new Set(['shape:n1']))
  records.get('shape:f')?.set('pos', [5, 5])
  expect(visible.update(['shape:f'])).toEqual(new Set(['shape:f']))
})

it('[Y14] looks at what hangs on a record that comes or goes, and at nothing else', () => {
  const { records, visible } = largeWall()
  records.delete('shape:n1')
  expect(visible.update(['shape:n1'])).toEqual(new Set(['shape:n1', 'shape:a', 'binding:a:start', 'binding:a:end']))
  records.get('shape:f')?.set('gone', true)
  expect(visible.update(['shape:f']).size).toBe(1 + COUNT / 10)
})
