import type { Note, PathMap } from '@pathwall/domain'
import { messyWall, seededRandom, type SeededRandom } from '@pathwall/testkit'
import { describe, expect, it } from 'vitest'
import { analyze, type Step } from '../src/index.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`walls seed ${seed} (TEST_SEED=${seed} repeats this run)`)

const KINDS = ['clear', 'tidy', 'messy', 'dense'] as const
const RUNS = 6
/** Further than any of these walls reaches. */
const FAR = 200_000

describe.each(KINDS)('a %s wall', (kind) => {
  it('[A5] keeps every step when one of them is moved far away as a whole', () => {
    onWalls(kind, (map, random) => {
      const before = analyze(map).steps
      for (let move = 0; move < 6; move++) {
        const moved = new Set(random.pick(before).notes)
        const [dx, dy] = [random.pick([-FAR, FAR, 0]), random.pick([-FAR, FAR])]
        const after = withNotes(map, (note) =>
          moved.has(note.id) ? { ...note, x: note.x + dx, y: note.y + dy } : note,
        )
        expect(membersOf(analyze(after).steps)).toEqual(membersOf(before))
      }
    })
  })

  it('[A5] keeps all other steps when one of them is taken away', () => {
    onWalls(kind, (map, random) => {
      const before = analyze(map).steps
      for (let removal = 0; removal < 6; removal++) {
        const removed = new Set(random.pick(before).notes)
        const after = { ...map, notes: map.notes.filter(({ id }) => !removed.has(id)) }
        const left = before.filter((step) => !removed.has(step.notes[0] ?? ''))
        expect(membersOf(analyze(after).steps)).toEqual(membersOf(left))
      }
    })
  })

  it('[A5] changes no step when a note is added far away', () => {
    onWalls(kind, (map, random) => {
      const { x, y, ...note } = random.pick(map.notes)
      const far: Note = { ...note, id: 'far', text: 'Far away', kind: 'media', x: x - FAR, y: y + FAR }
      delete far.frame
      const found = analyze({ ...map, notes: [...map.notes, far] }).steps
      expect(membersOf(found.filter((step) => step.notes[0] !== 'far'))).toEqual(membersOf(analyze(map).steps))
    })
  })

  it('[A2] is read the same in whatever order its notes and arrows come', () => {
    onWalls(kind, (map, random) => {
      const mixed = { ...map, notes: shuffled(map.notes, random), arrows: shuffled(map.arrows, random) }
      expect(analyze(mixed)).toEqual(analyze(map))
    })
  })

  it('[A44] is read the same wherever it stands, and at any scale', () => {
    onWalls(kind, (map, random) => {
      const before = membersOf(analyze(map).steps)
      const [dx, dy] = [random.integer(-9_000, 9_000), random.integer(-9_000, 9_000)]
      const shifted = withNotes(map, (note) => ({ ...note, x: note.x + dx, y: note.y + dy }))
      expect(membersOf(analyze({ ...shifted, frames: [] }).steps)).toEqual(
        membersOf(analyze({ ...map, frames: [] }).steps),
      )
      const scaled = withNotes(map, ({ x, y, w = 200, h = 200, ...note }) => {
        return { ...note, x: x * 2, y: y * 2, w: w * 2, h: h * 2 }
      })
      expect(membersOf(analyze(scaled).steps)).toEqual(before)
    })
  })

  it('[A40] [A44] obeys who joins steps and who splits one, whatever is near, and changes no other step', () => {
    onWalls(kind, (map, random) => {
      const before = analyze(map).steps.filter(({ source }) => source === 'near')
      const [one, other] = [random.pick(before), random.pick(before)]
      const together = [...new Set([...one.notes, ...other.notes])]
      const joined = analyze(withGroup(map, together, 'joined')).steps
      expect(membersOf(joined)).toContain(keyOf(together))
      expect(joined.find(({ source }) => source === 'group')?.notes).toHaveLength(together.length)
      const alone = random.pick(one.notes)
      const split = membersOf(analyze(withGroup(map, [alone], 'apart')).steps)
      expect(split).toContain(alone)
      const untouched = before.filter((step) => step !== one && step !== other).map((step) => keyOf(step.notes))
      expect(membersOf(joined)).toEqual(expect.arrayContaining(untouched))
    })
  })
})

function onWalls(kind: (typeof KINDS)[number], check: (map: PathMap, random: SeededRandom) => void): void {
  for (let run = 0; run < RUNS; run++) {
    const random = seededRandom(seed + run)
    check(messyWall(random, { kind, notes: 120 }).map, random)
  }
}

function withNotes(map: PathMap, change: (note: Note) => Note): PathMap {
  return { ...map, notes: map.notes.map(change) }
}

function withGroup(map: PathMap, ids: readonly string[], group: string): PathMap {
  return withNotes(map, (note) => (ids.includes(note.id) ? { ...note, group } : note))
}

function membersOf(steps: readonly Step[]): string[] {
  return steps.map((step) => keyOf(step.notes)).sort()
}

function keyOf(ids: readonly string[]): string {
  return [...ids].sort().join(' ')
}

function shuffled<T>(items: readonly T[], random: SeededRandom): T[] {
  return items
    .map((item) => ({ item, at: random.integer(0, 2 ** 30) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
