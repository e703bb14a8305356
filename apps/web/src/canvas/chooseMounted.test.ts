import { expect, it } from 'vitest'
import { chooseMounted, type Mounted } from './chooseMounted.ts'

const VIEW = { minX: 0, minY: 0, maxX: 100, maxY: 100 }
const NOTHING: Mounted<string> = { ids: new Set(), isBehind: false }
const at = (id: string, x: number, y = 0) => ({ id, bounds: { minX: x, minY: y, maxX: x + 10, maxY: y + 10 } })
const idsOf = ({ ids }: Mounted<string>): string[] => [...ids].sort()
const many = (count: number, x: number) => Array.from({ length: count }, (_, index) => at(`${x}-${index}`, x))

it('mounts what is in the view and half a view around it', () => {
  const shapes = [at('in', 50), at('near', 140), at('far', 160), at('above', 50, -55), at('higher', 50, -65)]
  expect(idsOf(chooseMounted(shapes, VIEW, NOTHING))).toEqual(['above', 'in', 'near'])
})

it('mounts what reaches into the view from outside', () => {
  const around = { id: 'phase', bounds: { minX: -1000, minY: -1000, maxX: 1000, maxY: 1000 } }
  expect(idsOf(chooseMounted([around, { id: 'nowhere', bounds: undefined }], VIEW, NOTHING))).toEqual(['phase'])
})

it('keeps what is mounted until it is more than a view away', () => {
  const before = { ids: new Set(['a']), isBehind: false }
  expect(idsOf(chooseMounted([at('a', 190)], VIEW, before))).toEqual(['a'])
  expect(idsOf(chooseMounted([at('a', 210)], VIEW, before))).toEqual([])
})

it('forgets what is gone', () => {
  expect(idsOf(chooseMounted([], VIEW, { ids: new Set(['a']), isBehind: false }))).toEqual([])
})

it('answers with the same when nothing has changed', () => {
  const before = chooseMounted([at('a', 50)], VIEW, NOTHING)
  expect(chooseMounted([at('a', 51)], VIEW, before)).toBe(before)
})

it('mounts many over several frames, what is in the view first, until all are there', () => {
  const shapes = [...many(30, 140), ...many(90, 50)]
  const first = chooseMounted(shapes, VIEW, NOTHING)
  expect(first.ids.size).toBeLessThan(90)
  expect([...first.ids].every((id) => id.startsWith('50-'))).toBe(true)
  let mounted = first
  let frames = 1
  for (; mounted.isBehind && frames < 100; frames++) mounted = chooseMounted(shapes, VIEW, mounted)
  expect(frames).toBeGreaterThan(2)
  expect(mounted).toMatchObject({ isBehind: false })
  expect(mounted.ids.size).toBe(120)
  expect(chooseMounted(shapes, VIEW, mounted)).toBe(mounted)
})
