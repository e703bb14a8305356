import type { PathMap } from '@pathwall/domain'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import type { Ground } from './ground.ts'
import { readGround } from './readGround.ts'

it('[A1] leaves out blank notes and every arrow to them', () => {
  const ground = readGround(
    aMap()
      .withNote({ id: 'm', kind: 'media' })
      .withNote({ id: 'c', kind: 'control' })
      .withNote({ id: 'blank', kind: 'media', text: ' \n\t' })
      .withArrow('m', 'c')
      .withArrow('m', 'blank')
      .withArrow('m', 'nobody')
      .withArrow('m', 'm')
      .build(),
  )
  expect(ground.notes.map(({ id }) => id)).toEqual(['m'])
  expect(ground.controls.map(({ id }) => id)).toEqual(['c'])
  expect(ground.arrows.map(({ id }) => id)).toEqual(['m>c'])
})

it('[A2] leaves out notes of a kind that does not exist, and the second of two with the same id', () => {
  const map = aMap()
    .withNote({ id: 'm', kind: 'media' })
    .withNote({ id: 'm', kind: 'control' })
    .withNote({ id: 'x', kind: 'idea' as never })
    .build()
  const { notes, controls } = readGround(map)
  expect([notes.map(({ id }) => id), controls]).toEqual([['m'], []])
})

it('places notes where the wall shows them, moved right with their phase', () => {
  const map: PathMap = {
    ...aMap().build(),
    phases: [
      { id: 'input', order: 1 },
      { id: 'refinement', order: 2 },
    ],
    notes: [
      { id: 'first', kind: 'media', text: 'first', phase: 'input', x: 0, y: 0 },
      { id: 'second', kind: 'media', text: 'second', phase: 'refinement', x: 0, y: 0, h: 340 },
      { id: 'free', kind: 'media', text: 'free', x: 5, y: 6 },
    ],
  }
  const boxes = [...readGround(map).byId.list].map(({ box }) => box)
  // Both phases reach 80 beyond their only note on either side, and 40 lie between them.
  expect(boxes).toEqual([
    { x: 0, y: 0, w: 200, h: 200 },
    { x: 400, y: 0, w: 200, h: 340 },
    { x: 5, y: 6, w: 200, h: 200 },
  ])
})

it('[A2] makes numbers safe to calculate with', () => {
  const impossible = [
    { x: Number.NaN, y: Infinity },
    { x: 1e308, y: -1e308 },
    { x: 0, y: 0, w: 0, h: -5 },
    { x: 0, y: 0, w: Infinity, h: Number.NaN },
    { x: 0, y: 0, w: 1e300, h: 1e-300 },
  ]
  const builder = aMap()
  impossible.forEach((place, index) => builder.withNote({ id: `n${index}`, phase: 'input', ...place }))
  for (const { box } of readGround(builder.build()).byId.list) {
    expect(Object.values(box).every((value) => Number.isFinite(value) && Math.abs(value) <= 5e7)).toBe(true)
    expect(Math.min(box.w, box.h)).toBeGreaterThan(0)
  }
})

it('ranks phases as the map orders them, then as the path does, unplaced last', () => {
  const { rankOf } = readGround({
    ...aMap().build(),
    phases: [
      { id: 'delivery', order: 1 },
      { id: 'input', order: 2 },
    ],
  })
  const phases = [null, 'operations', 'input', 'refinement', 'delivery'] as const
  expect([...phases].sort((a, b) => rankOf(a) - rankOf(b))).toEqual([
    'delivery',
    'input',
    'refinement',
    'operations',
    null,
  ])
})

it('[A45] keeps what is as it was the same object, and the layout while only words change', () => {
  const map = aMap().withNote({ id: 'a', kind: 'media' }).withNote({ id: 'b', x: 500 }).withArrow('a', 'b').build()
  const first = readGround(map)
  const change = (fields: Partial<PathMap['notes'][number]>): PathMap => ({
    ...structuredClone(map),
    notes: map.notes.map((note) => (note.id === 'b' ? { ...note, ...fields } : { ...note })),
  })
  const reworded = readGround(change({ text: 'B' }), first)
  expect(reworded.byId.get('a')).toBe(first.byId.get('a'))
  expect(reworded.byId.get('b')?.note.text).toBe('B')
  expect(reworded.layout).toBe(first.layout)
  for (const fields of [
    { x: 501 },
    { h: 260 },
    { text: ' ' },
    { kind: 'people' },
    { group: 'g' },
    { phase: 'input' },
  ] as const)
    expect(readGround(change(fields), first).layout).not.toBe(first.layout)
  expect(readGround({ ...map, arrows: [] }, first).layout).not.toBe(first.layout)
  expect(readGround(change({ pinned: [] }), first).byId.get('b')).not.toBe(first.byId.get('b'))
})

it('[A45] reads the same whatever it has read before: notes that came, went, changed places, are blank or there twice', () => {
  const note = (id: string, text = id) => ({ id, text, kind: 'media', x: 0, y: 0 }) as const
  const [a, b, c, blank] = [note('a'), note('b'), note('c'), note('b', ' ')]
  const lists = [
    [a, b, c],
    [a, blank, c],
    [a, b, c],
    [b, a, c],
    [a, b],
    [a, note('a', 'again'), b],
    [a, c],
    [blank, b],
  ]
  const read = (notes: readonly PathMap['notes'][number][], before?: Ground): Ground =>
    readGround({ ...aMap().build(), notes: [...notes] }, before)
  const saidIn = ({ byId }: Ground): unknown[] => [
    byId.list.map(({ note: { text } }) => text),
    ['a', 'b', 'c', 'x'].map((id) => [byId.get(id)?.note.text, byId.has(id)]),
  ]
  let ground: Ground | undefined
  for (const list of [...lists, ...lists.toReversed(), ...lists.flatMap((each) => [each, each])]) {
    ground = read(list, ground)
    expect(saidIn(ground)).toEqual(saidIn(read(list)))
  }
  expect(saidIn(read([a, blank, note('a', 'again')]))).toEqual([
    ['a'],
    [
      ['a', true],
      [undefined, false],
      [undefined, false],
      [undefined, false],
    ],
  ])
})
