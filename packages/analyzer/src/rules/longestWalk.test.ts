import { seededRandom } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { longestWalk } from './longestWalk.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`longestWalk seed ${seed} (TEST_SEED=${seed} repeats this run)`)

const walkIn = (arrows: readonly (readonly [number, number])[], size: number) =>
  longestWalk(
    Array.from({ length: size }, (_, index) => index),
    (place) => arrows.filter(([from]) => from === place).map(([, to]) => to),
  )

it('finds the longest way, and none where there are no places', () => {
  expect(walkIn([], 0)).toBeUndefined()
  expect(walkIn([], 2)).toEqual({ from: 0, to: 0, length: 1 })
  expect(walkIn([[0, 1], [2, 3], [3, 4]], 5)).toEqual({ from: 2, to: 4, length: 3 }) // prettier-ignore
})

it('goes round circles once, and from circle to circle', () => {
  expect(walkIn([[0, 0]], 1)).toEqual({ from: 0, to: 0, length: 1 })
  expect(walkIn([[0, 1], [1, 0], [1, 2], [2, 3], [3, 2]], 4)).toEqual({ from: 0, to: 3, length: 4 }) // prettier-ignore
})

it('never leaves the places that it is given', () => {
  expect(longestWalk(['a', 'c'], (place) => (place === 'a' ? ['b'] : ['c']))).toMatchObject({ length: 1 })
})

it('passes as many places as a search that tries everything', () => {
  const random = seededRandom(seed)
  for (let run = 0; run < 200; run++) {
    const size = random.integer(1, 6)
    const arrows = Array.from({ length: random.integer(0, 9) }, () => {
      const pick = (): number => random.integer(0, size - 1)
      return [pick(), pick()] as const
    })
    expect({ arrows, length: walkIn(arrows, size)?.length }).toEqual({ arrows, length: mostVisited(arrows, size) })
  }
})

/** Tries every walk by what it has seen so far and where it stands. */
function mostVisited(arrows: readonly (readonly [number, number])[], size: number): number {
  const known = new Set<string>()
  const open: { at: number; seen: ReadonlySet<number> }[] = []
  const visit = (at: number, seen: ReadonlySet<number>): void => {
    const key = `${at} ${[...seen].sort((a, b) => a - b).join()}`
    if (known.has(key)) return
    known.add(key)
    open.push({ at, seen })
  }
  for (let at = 0; at < size; at++) visit(at, new Set([at]))
  for (const { at, seen } of open) for (const [from, to] of arrows) if (from === at) visit(to, new Set([...seen, to]))
  return Math.max(...open.map(({ seen }) => seen.size))
}
