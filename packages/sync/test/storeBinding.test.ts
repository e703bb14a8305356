import { colorOfKind } from '@pathwall/canvas-schema'
import { reverseRecordsDiff } from '@tldraw/store'
import type { TLRecord } from '@tldraw/tlschema'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readBoardMap } from '../src/index.ts'
import { openTwoNotes as open } from './twoNotes.ts'
import { connect, copyNote, moveShape, removeFrame, removeNote, setKind, setText } from './wallGestures.ts'
import { change, exchange } from './wallReplica.ts'

describe('two people on one wall', () => {
  it('[Y21] writes nothing of what the canvas only tried and took back, e.g. to copy a note without its arrow', () => {
    const [a, b] = [open(), open()]
    const before = Y.encodeStateVector(a.doc)
    a.edit((store) => {
      const tried = store.extractingChanges(() => {
        store.remove(['binding:a-who-how:start', 'shape:how'] as TLRecord['id'][])
        change('a-who-how', () => ({ x: 4_000 }))(store)
        change('who', () => ({ x: 5_000 }))(store)
      })
      store.applyDiff(reverseRecordsDiff(tried), { runCallbacks: false })
    })
    expect(Y.encodeStateVector(a.doc)).toEqual(before)
    exchange(a, b)
    for (const replica of [a, b]) {
      expect(replica.shape('a-who-how')).toBeDefined()
      expect(replica.shape('who')).toMatchObject({ x: 0, y: 0 })
      expect(readBoardMap(replica.doc).arrows).toEqual([{ id: 'a-who-how', from: 'who', to: 'how' }])
    }
  })

  it('[Y1] keeps a move, a new kind and new words that happened at once', () => {
    const [a, b, c] = [open(), open(), open()]
    a.edit(moveShape('who', 500, 300))
    b.edit(setKind('who', 'control'))
    c.edit(setText('who', 'START middle END'))
    exchange(a, b, c)
    exchange(a, b, c)
    for (const replica of [a, b, c]) {
      expect(replica.shape('who')).toMatchObject({ x: 500, y: 300 })
      expect(replica.shape('who')?.props['color']).toBe(colorOfKind('control'))
      expect(replica.text('who')).toBe('START middle END')
    }
  })

  it('[Y2] keeps every letter two people typed into one note', () => {
    const [a, b] = [open(), open()]
    for (let n = 1; n <= 20; n++) {
      a.edit(setText('who', `START${'a'.repeat(n)} END`))
      b.edit(setText('who', `START END${'b'.repeat(n)}`))
    }
    exchange(a, b)
    expect(a.text('who')).toBe(`START${'a'.repeat(20)} END${'b'.repeat(20)}`)
    expect(b.text('who')).toBe(a.text('who'))
  })

  it('[Y3] undoes a move without undoing the words somebody else wrote meanwhile', () => {
    const [a, b] = [open(), open()]
    a.edit(moveShape('who', 900, 0))
    exchange(a, b)
    b.edit(setText('who', 'written by B'))
    exchange(a, b)
    a.undo()
    exchange(a, b)
    expect(b.shape('who')).toMatchObject({ x: 0, y: 0 })
    expect(b.text('who')).toBe('written by B')
  })

  it('[Y3] undoes my words and leaves those typed into the same note by somebody else', () => {
    const [a, b] = [open(), open()]
    a.edit(setText('who', 'START mine END'))
    exchange(a, b)
    b.edit(setText('who', 'START mine END theirs'))
    exchange(a, b)
    a.undo()
    exchange(a, b)
    expect(a.text('who')).toBe('START END theirs')
    expect(b.text('who')).toBe('START END theirs')
  })

  it('[Y3] does not put back a kind that somebody else chose after me', () => {
    const [a, b] = [open(), open()]
    a.edit(setKind('who', 'media'))
    exchange(a, b)
    b.edit(setKind('who', 'control'))
    exchange(a, b)
    a.undo()
    exchange(a, b)
    expect(b.shape('who')?.props['color']).toBe(colorOfKind('control'))
  })

  it('[Y3] does not take away a note I made once somebody else has written on it', () => {
    const [a, b] = [open(), open()]
    a.edit(copyNote('who', 'new', 400))
    exchange(a, b)
    b.edit(setText('new', 'B was here'))
    exchange(a, b)
    a.undo()
    exchange(a, b)
    expect(b.text('new')).toBe('B was here')
    expect(a.shape('new')).toBeDefined()
  })

  it('[Y3] takes away a note I made and nobody touched', () => {
    const [a, b] = [open(), open()]
    a.edit(copyNote('who', 'new', 400))
    exchange(a, b)
    a.undo()
    exchange(a, b)
    expect(b.shape('new')).toBeUndefined()
  })

  it('[Y4] leaves no arrow behind when its note was deleted while somebody drew to it', () => {
    const [a, b] = [open(), open()]
    b.edit(connect('how', 'who'))
    a.edit(removeNote('how'))
    exchange(a, b)
    exchange(a, b)
    for (const replica of [a, b]) {
      expect(replica.shape('how')).toBeUndefined()
      expect(replica.shape('a-how-who')).toBeUndefined()
      expect(replica.shape('a-who-how')).toBeUndefined()
      expect(replica.store.allRecords().filter((record) => record.typeName === 'binding')).toEqual([])
      expect(readBoardMap(replica.doc).arrows).toEqual([])
    }
  })

  it('[Y4] brings the arrow back when the deletion is undone', () => {
    const [a, b] = [open(), open()]
    a.edit(removeNote('how'))
    exchange(a, b)
    a.undo()
    exchange(a, b)
    expect(b.shape('how')).toBeDefined()
    expect(b.shape('a-who-how')).toBeDefined()
    expect(readBoardMap(b.doc).arrows).toEqual([{ id: 'a-who-how', from: 'who', to: 'how' }])
  })

  it('[Y5] leaves a note where it stood when its frame is deleted at the same moment', () => {
    const [a, b] = [open(), open()]
    b.edit(change('who', () => ({ parentId: 'shape:frame', x: 10, y: 20 })))
    a.edit(removeFrame('frame'))
    exchange(a, b)
    for (const replica of [a, b]) {
      expect(replica.shape('frame')).toBeUndefined()
      expect(replica.shape('who')).toMatchObject({ parentId: 'shape:phase:input', x: 1010, y: 520 })
      expect(readBoardMap(replica.doc).notes.find((note) => note.id === 'who')).toMatchObject({
        x: 1010,
        y: 520,
        phase: 'input',
      })
    }
  })
})

describe('size', () => {
  it('[Y7] costs no new fields to move a note a thousand times', () => {
    const replica = open()
    const before = Y.encodeStateAsUpdate(replica.doc).length
    for (let n = 1; n <= 1000; n++) replica.edit(moveShape('who', n, n))
    expect(Y.encodeStateAsUpdate(replica.doc).length - before).toBeLessThan(200)
  })
})
