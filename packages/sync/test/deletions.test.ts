import { colorOfKind } from '@pathwall/canvas-schema'
import type { TLRecord } from '@tldraw/tlschema'
import { expect, it } from 'vitest'
import { openTwoNotes } from './twoNotes.ts'
import {
  bindings,
  copyNote,
  dissolveFrame,
  moveShape,
  putInto,
  removeArrow,
  removeFrame,
  removeNote,
  setKind,
  setText,
  shapeId,
  slideTie,
  tieAgain,
} from './wallGestures.ts'
import { deliver, exchange } from './wallReplica.ts'

it('[Y12] spares a note into which somebody wrote at the same moment', () => {
  const [a, b] = [openTwoNotes(), openTwoNotes()]
  a.edit(removeNote('who'))
  b.edit(setText('who', 'START an hour of work END'))
  exchange(a, b)
  for (const replica of [a, b]) expect(replica.shape('who')).toBeDefined()
  expect(a.text('who')).toBe('START an hour of work END')
})

it('[Y12] deletes a note that somebody only moved or recoloured at the same moment', () => {
  const [a, b] = [openTwoNotes(), openTwoNotes()]
  a.edit(removeNote('who'))
  b.edit(setKind('who', 'control'))
  b.edit(moveShape('who', 9, 9))
  exchange(a, b)
  for (const replica of [a, b]) expect(replica.shape('who')).toBeUndefined()
})

it('[Y12] does not lose a spared note when its text becomes again what it was', () => {
  const [a, b] = [openTwoNotes(), openTwoNotes()]
  a.edit(removeNote('who'))
  b.edit(setText('who', 'START x END'))
  exchange(a, b)
  b.edit(setText('who', 'START END'))
  exchange(a, b)
  for (const replica of [a, b]) expect(replica.shape('who')).toBeDefined()
  a.edit(removeNote('who'))
  exchange(a, b)
  for (const replica of [a, b]) expect(replica.shape('who')).toBeUndefined()
})

it('[Y12] does not lose a spared note that somebody has worked on since', () => {
  const [a, b, c] = [openTwoNotes(), openTwoNotes(), openTwoNotes()]
  b.edit(setText('who', 'START x END'))
  deliver(b, c)
  a.edit(removeNote('who'))
  deliver(a, b)
  b.edit(moveShape('who', 70, 70))
  // Without knowing of the deletion, the text becomes again what was deleted.
  c.edit(setText('who', 'START END'))
  exchange(a, b, c)
  exchange(a, b, c)
  for (const replica of [a, b, c]) expect(replica.shape('who')).toMatchObject({ x: 70, y: 70 })
})

it('[Y12] brings a note back by undo with what others made of it meanwhile', () => {
  const [a, b] = [openTwoNotes(), openTwoNotes()]
  a.edit(removeNote('who'))
  b.edit(setKind('who', 'control'))
  b.edit(moveShape('who', 700, 70))
  exchange(a, b)
  a.undo()
  exchange(a, b)
  for (const replica of [a, b])
    expect(replica.shape('who')).toMatchObject({ x: 700, y: 70, props: { color: colorOfKind('control') } })
})

it('[Y3] leaves a spared note alone when its deletion is undone', () => {
  const [a, b] = [openTwoNotes(), openTwoNotes()]
  a.edit(removeNote('who'))
  b.edit(setText('who', 'START theirs END'))
  exchange(a, b)
  a.undo()
  exchange(a, b)
  for (const replica of [a, b]) expect(replica.text('who')).toBe('START theirs END')
})

it('[Y12] writes a new note over a deleted one of the same id', () => {
  const [a, b] = [openTwoNotes(), openTwoNotes()]
  a.edit(removeNote('who'))
  exchange(a, b)
  b.edit(copyNote('how', 'who', 444))
  exchange(a, b)
  for (const replica of [a, b]) {
    expect(replica.shape('who')).toMatchObject({ x: 444, props: { color: colorOfKind('media') } })
    expect(replica.text('who')).toBe('Refinement')
  }
})

it('[Y8] shows one of two notes that were made with one id, to everybody the same', () => {
  const [a, b] = [openTwoNotes(), openTwoNotes()]
  a.edit(copyNote('who', 'new', 100))
  b.edit(copyNote('how', 'new', 200))
  exchange(a, b)
  expect(a.shape('new')).toBeDefined()
  expect(a.shape('new')).toEqual(b.shape('new'))
})

it('[Y3] does not put back by redo a note that somebody else has deleted', () => {
  const [a, b] = [openTwoNotes(), openTwoNotes()]
  a.edit(copyNote('who', 'new', 100))
  exchange(a, b)
  b.edit(removeNote('new'))
  exchange(a, b)
  a.undo()
  a.redo()
  exchange(a, b)
  expect(b.shape('new')).toBeUndefined()
})

it('[Y3] takes a note back to its frame and its place in it together, or not at all', () => {
  const [a, b] = [openTwoNotes(), openTwoNotes()]
  a.edit(putInto('who', 'frame'))
  exchange(a, b)
  b.edit(moveShape('who', 11, 12))
  exchange(a, b)
  a.undo()
  exchange(a, b)
  expect(b.shape('who')).toMatchObject({ parentId: 'shape:frame', x: 11, y: 12 })
})

it('[Y5] keeps a note where it stood when its frame is moved and deleted at the same moment', () => {
  const [a, b] = [openTwoNotes(), openTwoNotes()]
  a.edit(putInto('who', 'frame'))
  exchange(a, b)
  const { x, y } = a.shape<{ x: number; y: number }>('who')!
  a.edit(removeFrame('frame'))
  b.edit(moveShape('frame', 2000, 600))
  exchange(a, b)
  for (const replica of [a, b])
    expect(replica.shape('who')).toMatchObject({ parentId: 'shape:phase:input', x: x + 2000, y: y + 600 })
})

it('[Y8] moves a note that stands where its frame stood, on every device alike', () => {
  const [a, b] = [openTwoNotes(), openTwoNotes()]
  a.edit(putInto('who', 'frame'))
  a.edit(removeFrame('frame'))
  a.edit(moveShape('who', 42, 43))
  exchange(a, b)
  for (const replica of [a, b])
    expect(replica.shape('who')).toMatchObject({ parentId: 'shape:phase:input', x: 42, y: 43 })
})

it('[Y5] puts notes back into their frame when its deletion is undone', () => {
  const [a, b] = [openTwoNotes(), openTwoNotes()]
  a.edit(putInto('who', 'frame'))
  const before = a.shape('who')
  a.edit(dissolveFrame('frame'))
  exchange(a, b)
  a.undo()
  exchange(a, b)
  for (const replica of [a, b]) expect(replica.shape('who')).toEqual(before)
})

it('[Y8] shows an arrow that two people tied to different notes at once tied to one of them', () => {
  const [a, b] = [openTwoNotes(), openTwoNotes()]
  a.edit(copyNote('how', 'x', 500))
  a.edit(copyNote('how', 'y', 900))
  exchange(a, b)
  a.edit(tieAgain(['who', 'how'], 'x', 'tie-of-a'))
  b.edit(tieAgain(['who', 'how'], 'y', 'tie-of-b'))
  exchange(a, b)
  for (const { store } of [a, b])
    expect(store.get('binding:tie-of-a' as TLRecord['id'])).toMatchObject({ toId: shapeId('x') })
  // Whoever ties it next has the last word; the tie that lost does not come to light.
  b.edit(tieAgain(['who', 'how'], 'how', 'tie-z'))
  exchange(a, b)
  for (const { store } of [a, b]) {
    const ends = bindings(store).filter(({ props }) => props.terminal === 'end')
    expect(ends.map(({ id, toId }) => [id, toId])).toEqual([['binding:tie-z', shapeId('how')]])
  }
  a.edit(removeArrow(['who', 'how']))
  exchange(a, b)
  expect([...a.doc.getMap('records').keys()].filter((id) => id.startsWith('binding:'))).toEqual([])
})

it('[Y4] hides an arrow whose ends two people have tied to one note', () => {
  const [a, b] = [openTwoNotes(), openTwoNotes()]
  a.edit(copyNote('how', 'x', 500))
  exchange(a, b)
  a.edit(slideTie(['who', 'how'], 'start', 'x'))
  b.edit(slideTie(['who', 'how'], 'end', 'x'))
  exchange(a, b)
  for (const replica of [a, b]) expect(replica.shape('a-who-how')).toBeUndefined()
})
