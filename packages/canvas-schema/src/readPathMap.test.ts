import type { PathMap } from '@pathwall/domain'
import type { TLArrowShape, TLFrameShape, TLNoteShape } from '@tldraw/tlschema'
import { describe, expect, it } from 'vitest'
import {
  PAGE_ID,
  bindingRecord,
  createBoardContent,
  fromPlainText,
  phaseShapeId,
  readPathMap,
  toShapeId,
  type BoardContent,
  type BoardRecord,
} from './index.ts'

const map: PathMap = {
  schema: 'p2p-map/1',
  title: 'Small',
  phases: [
    { id: 'input', order: 1 },
    { id: 'delivery', order: 2, x: 2000, y: 0, w: 1600, h: 1000 },
  ],
  lanes: ['team'],
  notes: [
    { id: 'who', kind: 'people', text: 'Anna', phase: 'input', x: 120.5, y: 130.25, frame: 'step' },
    { id: 'how', kind: 'media', text: 'Daily\nat nine', phase: 'input', x: 500, y: 0, column: 1, lane: 'team' },
    { id: 'gate', kind: 'control', text: 'Review', x: 300, y: 0, onArrow: 'flow' },
  ],
  arrows: [{ id: 'flow', from: 'who', to: 'how', label: 'hands over', bend: -40 }],
  frames: [{ id: 'step', title: 'Planning', phase: 'input', x: 100.2, y: 100.1, w: 500, h: 400 }],
  decisions: [{ notes: ['how'], decision: 'accept', owner: 'Anna', reason: 'Small' }],
  suppressions: [{ finding: 'a'.repeat(64), rule: 'DEV-04', reason: 'Bought software' }],
}

/** The board of the map with some records changed, added or taken away. */
function board(change: { with?: BoardRecord[]; without?: string[] }): BoardContent {
  const content = createBoardContent(map)
  const gone = new Set([...(change.without ?? []), ...(change.with ?? []).map(({ id }) => id)])
  return { ...content, records: [...content.records.filter(({ id }) => !gone.has(id)), ...(change.with ?? [])] }
}

function record<T extends BoardRecord>(id: string): T {
  return createBoardContent(map).records.find((candidate) => candidate.id === id) as T
}

const who = record<TLNoteShape>('shape:who')
const frame = record<TLFrameShape>('shape:step')
const flow = record<TLArrowShape>('shape:flow')

describe('the map of a board', () => {
  it('is the map from which the board was made', () => {
    expect(readPathMap(createBoardContent(map))).toEqual(map)
  })

  it('keeps the ids of the map, so that a seed can be repeated', () => {
    expect(createBoardContent(map).records.map(({ id }) => id)).toEqual([
      'shape:phase:input',
      'shape:phase:delivery',
      'shape:step',
      'shape:who',
      'shape:how',
      'shape:gate',
      'shape:flow',
      'binding:flow:start',
      'binding:flow:end',
    ])
  })

  it('has map positions, wherever phases have been pushed to', () => {
    const pushed = { ...record('shape:phase:input'), x: 700 } as BoardRecord
    expect(readPathMap(board({ with: [pushed] }))).toEqual(map)
  })

  it('moves notes with their frame', () => {
    const moved = { ...frame, x: frame.x + 10, parentId: phaseShapeId('delivery') }
    const read = readPathMap(board({ with: [moved] }))
    expect(read.notes[0]).toMatchObject({ x: 130.5, y: 130.25, phase: 'delivery', frame: 'step' })
    expect(read.frames[0]).toMatchObject({ x: 110.2, phase: 'delivery' })
  })

  it('says the height of a note once its text needs more room', () => {
    const long = { ...who, props: { ...who.props, richText: fromPlainText('many words '.repeat(60)) } }
    expect(readPathMap(board({ with: [long] })).notes[0]?.h).toBe(496)
  })
})

describe('what is left out', () => {
  const arrowsOf = (content: BoardContent) => readPathMap(content).arrows

  it('are arrows that have lost a note, and the gates on them', () => {
    const read = readPathMap(board({ without: ['shape:how'] }))
    expect(read.arrows).toEqual([])
    expect(read.notes.find(({ id }) => id === 'gate')).toEqual({
      id: 'gate',
      kind: 'control',
      text: 'Review',
      x: 300,
      y: 0,
    })
  })

  it('are arrows that are tied at one end, to one note twice, or to a frame', () => {
    expect(arrowsOf(board({ without: ['binding:flow:end'] }))).toEqual([])
    expect(arrowsOf(board({ with: [bindingRecord('flow', 'end', 'who')] }))).toEqual([])
    expect(arrowsOf(board({ with: [bindingRecord('flow', 'end', 'step')] }))).toEqual([])
  })

  it('is the larger id of two ties for one end, in whatever order they come', () => {
    const rival = { ...bindingRecord('flow', 'end', 'gate'), id: 'binding:zzz' as never }
    const content = board({ with: [rival] })
    expect(arrowsOf(content)[0]?.to).toBe('how')
    expect(arrowsOf({ ...content, records: content.records.toReversed() })[0]?.to).toBe('how')
  })

  it('is a second area for a phase', () => {
    const second = { ...record('shape:phase:input'), id: toShapeId('other'), index: 'zz' } as BoardRecord
    expect(readPathMap(board({ with: [second] })).phases).toEqual(map.phases)
  })

  it('is a shape whose meta is no object', () => {
    const odd = { ...flow, meta: null } as unknown as BoardRecord
    expect(arrowsOf(board({ with: [odd] }))).toEqual([])
  })

  it('is a group or a pin that no map file could hold', () => {
    const read = (meta: object) => readPathMap(board({ with: [{ ...who, meta } as TLNoteShape] })).notes[0]
    const nine = Array.from({ length: 9 }, (_, index) => `c${index}`)
    for (const group of [7, '', 'phase:x', 'x'.repeat(129), ['g'], { g: 1 }])
      expect(read({ group })).not.toHaveProperty('group')
    for (const pinned of ['code-review', [7], [''], ['x'.repeat(65)], nine, { 0: 'a' }, null])
      expect(read({ pinned })).not.toHaveProperty('pinned')
    expect(read({ group: 'g', pinned: [] })).toMatchObject({ group: 'g', pinned: [] })
  })

  it('is nothing of a note in a frame that is gone: it stands on the page', () => {
    const read = readPathMap(board({ without: ['shape:step'] }))
    expect(read.notes[0]).toEqual({ id: 'who', kind: 'people', text: 'Anna', x: 20.3, y: 30.15 })
  })
})

describe('hostile shapes', () => {
  it('that contain each other are read in finite time', () => {
    const other: TLFrameShape = { ...frame, id: toShapeId('other'), parentId: frame.id }
    const read = readPathMap(board({ with: [other, { ...frame, parentId: other.id }] }))
    expect(read.frames.map(({ id }) => id).toSorted()).toEqual(['other', 'step'])
  })

  it('from beyond the world stand at its edge', () => {
    expect(readPathMap(board({ with: [{ ...who, parentId: PAGE_ID, x: 1e300, y: -1e300 }] })).notes[0]).toMatchObject({
      x: 1_000_000,
      y: -1_000_000,
    })
  })

  it('of another colour are the kind that is nearest', () => {
    expect(readPathMap(board({ with: [{ ...who, props: { ...who.props, color: 'orange' } }] })).notes[0]?.kind).toBe(
      'people',
    )
  })

  it('with text nested without end have none', () => {
    let node: unknown = { type: 'text', text: 'deep' }
    for (let depth = 0; depth < 10_000; depth++) node = { type: 'x', content: [node] }
    const deep = { ...who, props: { ...who.props, richText: { type: 'doc', content: [node] } } }
    expect(readPathMap(board({ with: [deep] })).notes[0]?.text).toBe('')
  })
})
