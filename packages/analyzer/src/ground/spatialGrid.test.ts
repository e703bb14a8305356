import { seededRandom } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { gapBetween, type Box } from './box.ts'
import { SpatialGrid } from './spatialGrid.ts'

interface Item {
  name: number
  box: Box
}

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`spatial grid seed ${seed} (TEST_SEED=${seed} repeats this run)`)

it('finds exactly what measuring everything finds, for notes of any size', () => {
  const random = seededRandom(seed)
  const aBox = (): Box => ({
    x: random.integer(-5_000, 5_000),
    y: random.integer(-5_000, 5_000),
    w: 2 ** random.integer(0, 12),
    h: 2 ** random.integer(0, 12),
  })
  const items = Array.from({ length: 400 }, (_, name): Item => ({ name, box: aBox() }))
  const grid = new SpatialGrid(items)
  for (let round = 0; round < 100; round++) {
    const [area, reach] = [aBox(), random.integer(0, 300)]
    const isNear = ({ box }: Item): boolean => gapBetween(area, box) <= reach
    const found: number[] = []
    grid.visitNear(area, reach, (item) => {
      if (isNear(item)) found.push(item.name)
    })
    expect(found.sort((a, b) => a - b)).toEqual(items.filter(isNear).map(({ name }) => name))
  }
})

it('takes out what the visitor takes, and only that', () => {
  const grid = new SpatialGrid<Item>()
  for (let name = 0; name < 6; name++) grid.insert({ name, box: { x: name * 10, y: 0, w: 200, h: 200 } })
  const everything = { x: 0, y: 0, w: 1_000, h: 1_000 }
  const visit = (take: (name: number) => boolean): number[] => {
    const visited: number[] = []
    grid.visitNear(everything, 0, ({ name }) => {
      visited.push(name)
      return take(name)
    })
    return visited
  }
  expect(visit((name) => name % 2 === 0)).toEqual([0, 1, 2, 3, 4, 5])
  expect(visit(() => true)).toEqual([1, 3, 5])
  expect(visit(() => true)).toEqual([])
  grid.insert({ name: 9, box: everything })
  expect(visit(() => false)).toEqual([9])
})

it('looks at little when there is much', () => {
  const items = Array.from({ length: 10_000 }, (_, name): Item => {
    const [x, y] = [(name % 100) * 400, Math.floor(name / 100) * 400]
    return { name, box: { x, y, w: 200, h: 200 } }
  })
  const grid = new SpatialGrid(items)
  let visits = 0
  grid.visitNear({ x: 20_000, y: 20_000, w: 200, h: 200 }, 100, () => {
    visits++
  })
  expect(visits).toBeGreaterThan(0)
  expect(visits).toBeLessThan(12)
})
