import { colorOfKind } from '@pathwall/canvas-schema'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { openTwoNotes } from './twoNotes.ts'
import { connect, dissolveFrame, moveShape, putInto, removeNote, setKind, setText } from './wallGestures.ts'
import { exchange } from './wallReplica.ts'

it('[Y11] keeps a note under my hand while somebody else recolours it', () => {
  const [a, b] = [openTwoNotes(), openTwoNotes()]
  a.hold()
  a.edit(moveShape('who', 300, 300))
  b.edit(setKind('who', 'control'))
  exchange(a, b)
  expect(a.shape('who')).toMatchObject({ x: 300, y: 300, props: { color: colorOfKind('control') } })
  expect(b.shape('who')).toMatchObject({ x: 0, y: 0 })
  a.release()
  exchange(a, b)
  expect(b.shape('who')).toMatchObject({ x: 300, y: 300, props: { color: colorOfKind('control') } })
  expect(a.shape('who')).toEqual(b.shape('who'))
})

it('[Y11] keeps words that somebody types into the note I am dragging', () => {
  const [a, b] = [openTwoNotes(), openTwoNotes()]
  a.hold()
  a.edit(moveShape('who', 300, 300))
  b.edit(setText('who', 'START theirs END'))
  exchange(a, b)
  a.release()
  exchange(a, b)
  expect(a.text('who')).toBe('START theirs END')
  expect(a.shape('who')).toMatchObject({ x: 300, y: 300 })
})

it('[Y11] lets go of a note that somebody deletes under my hand', () => {
  const [a, b] = [openTwoNotes(), openTwoNotes()]
  a.hold()
  a.edit(moveShape('who', 300, 300))
  b.edit(removeNote('who'))
  exchange(a, b)
  expect(a.shape('who')).toBeUndefined()
  a.release()
  exchange(a, b)
  expect(a.shape('who')).toBeUndefined()
  expect(b.shape('who')).toBeUndefined()
})

it('[Y11] does not bring back what I deleted when somebody changes it before I let go', () => {
  const [a, b] = [openTwoNotes(), openTwoNotes()]
  a.hold()
  a.edit(removeNote('who'))
  b.edit(moveShape('who', 50, 50))
  exchange(a, b)
  expect(a.shape('who')).toBeUndefined()
  a.release()
  exchange(a, b)
  expect(b.shape('who')).toBeUndefined()
})

it('[Y11] keeps an arrow that I am drawing while its note changes', () => {
  const [a, b] = [openTwoNotes(), openTwoNotes()]
  a.hold()
  a.edit(connect('how', 'who'))
  b.edit(moveShape('who', 50, 50))
  exchange(a, b)
  expect(a.shape('a-how-who')).toBeDefined()
  a.release()
  exchange(a, b)
  expect(b.shape('a-how-who')).toBeDefined()
})

it('[Y5] drops a note where its frame stood when the frame went while it was carried there', () => {
  const [a, b] = [openTwoNotes(), openTwoNotes()]
  a.hold()
  a.edit(putInto('who', 'frame'))
  const { x, y } = a.shape<{ x: number; y: number }>('who')!
  b.edit(dissolveFrame('frame'))
  exchange(a, b)
  expect(a.shape('who')).toMatchObject({ parentId: 'shape:phase:input', x: x + 1000, y: y + 500 })
  a.release()
  exchange(a, b)
  expect(a.shape('who')).toMatchObject({ parentId: 'shape:phase:input', x: x + 1000, y: y + 500 })
  expect(b.shape('who')).toEqual(a.shape('who'))
})

it('[Y11] writes what was held back as soon as the gesture has ended, with nobody asking', async () => {
  let isHeld = true
  const replica = openTwoNotes({ isHeld: () => isHeld })
  const pos = () => (replica.doc.getMap('records').get('shape:who') as Y.Map<unknown>).get('pos')
  moveShape('who', 300, 300)(replica.store)
  await expect.poll(() => isHeld).toBe(true)
  expect(pos()).toEqual([0, 0, 'shape:phase:input'])
  isHeld = false
  await expect.poll(() => pos()).toEqual([300, 300, 'shape:phase:input'])
})
