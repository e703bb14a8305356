import { bindingRecord, colorOfKind, fromPlainText } from '@pathwall/canvas-schema'
import type { PathMap } from '@pathwall/domain'
import type { TLRecord } from '@tldraw/tlschema'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoardUpdate, readBoardMap } from '../src/index.ts'
import { change, exchange, openReplica } from './wallReplica.ts'

const map: PathMap = {
  schema: 'p2p-map/1',
  title: 'Two notes',
  phases: [{ id: 'input', order: 1 }],
  lanes: [],
  notes: [
    { id: 'who', kind: 'people', text: 'START END', phase: 'input', x: 0, y: 0 },
    { id: 'how', kind: 'media', text: 'Refinement', phase: 'input', x: 0, y: 210 },
  ],
  arrows: [{ id: 'flow', from: 'who', to: 'how' }],
  frames: [{ id: 'frame', title: 'One step', phase: 'input', x: 1000, y: 500, w: 500, h: 500 }],
  decisions: [],
}
const seed = createBoardUpdate(map)
const open = () => openReplica(seed)
const type = (id: string, text: string) =>
  change(id, (note) => ({ props: { ...note.props, richText: fromPlainText(text) } }))
const move = (id: string, x: number, y: number) => change(id, () => ({ x, y }))
const recolour = (id: string, kind: 'media' | 'control' | 'deliverable') =>
  change(id, (note) => ({ props: { ...note.props, color: colorOfKind(kind) } }))
const remove = (id: string) => (store: ReturnType<typeof open>['store']) => {
  const shapeId = `shape:${id}`
  const ties = store
    .allRecords()
    .filter((r) => r.typeName === 'binding' && (r.toId === shapeId || r.fromId === shapeId))
  store.remove([...ties.map((tie) => tie.id), shapeId as TLRecord['id']])
}

describe('two people on one wall', () => {
  it('[Y1] keeps a move, a new kind and new words that happened at once', () => {
    const [a, b, c] = [open(), open(), open()]
    a.edit(move('who', 500, 300))
    b.edit(recolour('who', 'control'))
    c.edit(type('who', 'START middle END'))
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
      a.edit(type('who', `START${'a'.repeat(n)} END`))
      b.edit(type('who', `START END${'b'.repeat(n)}`))
    }
    exchange(a, b)
    expect(a.text('who')).toBe(`START${'a'.repeat(20)} END${'b'.repeat(20)}`)
    expect(b.text('who')).toBe(a.text('who'))
  })

  it('[Y3] undoes a move without undoing the words somebody else wrote meanwhile', () => {
    const [a, b] = [open(), open()]
    a.edit(move('who', 900, 0))
    exchange(a, b)
    b.edit(type('who', 'written by B'))
    exchange(a, b)
    a.undo()
    exchange(a, b)
    expect(b.shape('who')).toMatchObject({ x: 0, y: 0 })
    expect(b.text('who')).toBe('written by B')
  })

  it('[Y3] undoes my words and leaves those typed into the same note by somebody else', () => {
    const [a, b] = [open(), open()]
    a.edit((store) => {
      type('who', 'START mine END')(store)
      // Somebody else's words arrive inside the same undo step.
    })
    exchange(a, b)
    b.edit(type('who', 'START mine END theirs'))
    exchange(a, b)
    a.undo()
    exchange(a, b)
    expect(a.text('who')).toBe('START END theirs')
    expect(b.text('who')).toBe('START END theirs')
  })

  it('[Y3] does not put back a kind that somebody else chose after me', () => {
    const [a, b] = [open(), open()]
    a.edit(recolour('who', 'media'))
    exchange(a, b)
    b.edit(recolour('who', 'control'))
    exchange(a, b)
    a.undo()
    exchange(a, b)
    expect(b.shape('who')?.props['color']).toBe(colorOfKind('control'))
  })

  it('[Y3] does not take away a note I made once somebody else has written on it', () => {
    const [a, b] = [open(), open()]
    a.edit((store) => {
      const who = store.get('shape:who' as TLRecord['id'])
      store.put([{ ...who, id: 'shape:new', x: 400 } as TLRecord])
    })
    exchange(a, b)
    b.edit(type('new', 'B was here'))
    exchange(a, b)
    a.undo()
    exchange(a, b)
    expect(b.text('new')).toBe('B was here')
    expect(a.shape('new')).toBeDefined()
  })

  it('[Y3] takes away a note I made and nobody touched', () => {
    const [a, b] = [open(), open()]
    a.edit((store) => {
      const who = store.get('shape:who' as TLRecord['id'])
      store.put([{ ...who, id: 'shape:new', x: 400 } as TLRecord])
    })
    exchange(a, b)
    a.undo()
    exchange(a, b)
    expect(b.shape('new')).toBeUndefined()
  })

  it('[Y4] leaves no arrow behind when its note was deleted while somebody drew to it', () => {
    const [a, b] = [open(), open()]
    b.edit((store) => {
      const flow = store.get('shape:flow' as TLRecord['id'])
      store.put([{ ...flow, id: 'shape:late' } as TLRecord])
      store.put([bindingRecord('late', 'start', 'who'), bindingRecord('late', 'end', 'how')])
    })
    a.edit(remove('how'))
    exchange(a, b)
    exchange(a, b)
    for (const replica of [a, b]) {
      expect(replica.shape('how')).toBeUndefined()
      expect(replica.shape('late')).toBeUndefined()
      expect(replica.shape('flow')).toBeUndefined()
      expect(replica.store.allRecords().filter((record) => record.typeName === 'binding')).toEqual([])
      expect(readBoardMap(replica.doc).arrows).toEqual([])
    }
  })

  it('[Y4] brings the arrow back when the deletion is undone', () => {
    const [a, b] = [open(), open()]
    a.edit(remove('how'))
    exchange(a, b)
    a.undo()
    exchange(a, b)
    expect(b.shape('how')).toBeDefined()
    expect(b.shape('flow')).toBeDefined()
    expect(readBoardMap(b.doc).arrows).toEqual([{ id: 'flow', from: 'who', to: 'how' }])
  })

  it('[Y5] leaves a note where it stood when its frame is deleted at the same moment', () => {
    const [a, b] = [open(), open()]
    b.edit(change('who', () => ({ parentId: 'shape:frame', x: 10, y: 20 })))
    a.edit((store) => store.remove(['shape:frame' as TLRecord['id']]))
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

describe('records of strangers', () => {
  it('[Y6] sets aside a record that does not validate and shows the rest', () => {
    const hostile = new Y.Doc()
    Y.applyUpdate(hostile, seed)
    const records = hostile.getMap<unknown>('records')
    hostile.transact(() => {
      records.set('shape:evil', 'not a record')
      const bad = new Y.Map<unknown>([
        ['type', 'note'],
        ['pos', [Number.NaN, 'x']],
        ['index', 'a9'],
        ['parentId', 'page:page'],
      ])
      records.set('shape:bad', bad)
      records.set(
        'shape:future',
        new Y.Map<unknown>([
          ['type', 'hologram'],
          ['pos', [0, 0]],
          ['index', 'a9'],
        ]),
      )
      records.set('camera:evil', new Y.Map<unknown>([['type', 'note']]))
      const who = records.get('shape:who') as Y.Map<unknown>
      who.set('__proto__', { polluted: true })
      who.set('text', 'no longer a shared text')
    })
    const replica = openReplica(Y.encodeStateAsUpdate(hostile))
    expect(replica.shape('how')).toBeDefined()
    expect(replica.shape('who')).toBeDefined()
    expect(replica.shape('bad')).toBeUndefined()
    expect(replica.binding.setAside()).toBe(4)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(readBoardMap(hostile).notes.map((note) => note.id)).toEqual(['who', 'how'])
    replica.edit(type('who', 'still writable'))
    expect(replica.text('who')).toBe('still writable')
  })

  it('[Y6] keeps fields of a newer version through an edit', () => {
    const newer = new Y.Doc()
    Y.applyUpdate(newer, seed)
    ;(newer.getMap<unknown>('records').get('shape:who') as Y.Map<unknown>).set('meta.mood', 'sunny')
    const replica = openReplica(Y.encodeStateAsUpdate(newer))
    replica.edit(move('who', 77, 77))
    const stored = replica.doc.getMap<unknown>('records').get('shape:who') as Y.Map<unknown>
    expect(stored.get('meta.mood')).toBe('sunny')
    expect(stored.get('pos')).toEqual([77, 77, 'shape:phase:input'])
  })
})

describe('size', () => {
  it('[Y7] costs no new fields to move a note a thousand times', () => {
    const replica = open()
    const before = Y.encodeStateAsUpdate(replica.doc).length
    for (let n = 1; n <= 1000; n++) replica.edit(move('who', n, n))
    expect(Y.encodeStateAsUpdate(replica.doc).length - before).toBeLessThan(200)
  })
})
