import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoardUpdate } from './boardDocument.ts'
import { countNotes } from './countNotes.ts'
import { markGone } from './gone.ts'

it('counts notes that are not deleted, and nothing else', () => {
  const doc = new Y.Doc()
  Y.applyUpdate(
    doc,
    createBoardUpdate(
      aMap()
        .withStep('Ship', { controls: ['Review'] })
        .withFrame({ id: 'f' })
        .build(),
    ),
  )
  expect(countNotes(doc)).toBe(3)
  const records = doc.getMap<unknown>('records')
  markGone(records.get('shape:Ship-c1') as Y.Map<unknown>, 'Review')
  expect(countNotes(doc)).toBe(2)
  // Somebody wrote into it meanwhile.
  ;((records.get('shape:Ship-c1') as Y.Map<unknown>).get('text') as Y.Text).insert(0, 'No ')
  expect(countNotes(doc)).toBe(3)
  records.set('shape:strange', 'not a record')
  records.delete('shape:Ship-m1')
  expect(countNotes(doc)).toBe(2)
})
