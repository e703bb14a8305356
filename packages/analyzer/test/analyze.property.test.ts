import type { Note, PathMap } from '@pathwall/domain'
import { anyPathMap, seededRandom } from '@pathwall/testkit'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { analyze, type Analysis } from '../src/index.ts'
import { weirdMap } from './weirdMap.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`analyze seed ${seed} (TEST_SEED=${seed} repeats this run)`)

/** Further than any map of these tests reaches. */
const FAR = 100_000

it('[A2] gives the same analysis in whatever order notes, arrows, frames and decisions come', () => {
  check(
    fc.property(anyPathMap(), fc.nat(), (map, order) => {
      expect(analyze(shuffled(map, order))).toEqual(analyze(map))
    }),
  )
})

it('[A1] puts every person, medium and deliverable that says something into exactly one step, and nothing else', () => {
  check(
    fc.property(anyPathMap(), (map) => {
      const said = map.notes.filter(({ kind, text }) => kind !== 'control' && text.trim() !== '')
      const inSteps = analyze(map).steps.flatMap((step) => step.notes)
      expect(inSteps.sort()).toEqual(said.map(({ id }) => id).sort())
    }),
  )
})

it('[A5] keeps all steps together when one of them is moved far away as a whole', () => {
  check(
    fc.property(anyPathMap(), fc.nat(), fc.constantFrom(-FAR, FAR), (map, choice, distance) => {
      const before = analyze(map).steps
      const moved = new Set(before[choice % before.length]?.notes)
      const move = (note: Note): Note =>
        moved.has(note.id) ? { ...note, x: note.x + distance, y: note.y - FAR } : note
      const after = analyze({ ...map, notes: map.notes.map(move) }).steps
      expect(membersOf(after)).toEqual(membersOf(before))
    }),
  )
})

it('[A5] changes nothing elsewhere when a note is added far away', () => {
  check(
    fc.property(anyPathMap(), fc.constantFrom('people', 'media', 'deliverable', 'control'), (map, kind) => {
      const far: Note = { id: 'far', kind, text: 'Far away', x: FAR, y: FAR }
      const before = analyze(map)
      const after = analyze({ ...map, notes: [...map.notes, far] })
      expect(after.steps.filter((step) => step.notes[0] !== 'far')).toEqual(before.steps)
      expect({ ...after.bindings, far: undefined }).toEqual({ ...before.bindings, far: undefined })
    }),
  )
})

it('[A2] holds together: what one part of an analysis names, the others know', () => {
  check(fc.property(anyPathMap(), (map) => expectConsistent(analyze(map))))
})

it('[A2] never throws and stays whole, whatever the map', () => {
  check(
    fc.property(weirdMap(), (map) => expectConsistent(analyze(map))),
    500,
  )
})

it('[A6] gives no two steps the same id, whatever their notes are called', () => {
  check(
    fc.property(weirdMap(), (map) => {
      const ids = analyze(map).steps.map((step) => step.id)
      expect(new Set(ids).size).toBe(ids.length)
    }),
    500,
  )
})

function check<T>(property: fc.IProperty<T>, numRuns = 200): void {
  fc.assert(property, { seed, numRuns })
}

function expectConsistent({ steps, flows, bindings, findings, coverage, summary }: Analysis): void {
  const byId = new Map(steps.map((step) => [step.id, step]))
  for (const step of steps) for (const control of step.controls) expect(bindings[control]?.steps).toContain(step.id)
  for (const [control, { steps: covered, via }] of Object.entries(bindings)) {
    expect(covered.length === 0).toBe(via === 'orphan')
    for (const step of covered) expect(byId.get(step)?.controls).toContain(control)
  }
  for (const { from, to, arrows } of flows) {
    expect(byId.has(from) && byId.has(to) && from !== to).toBe(true)
    expect(arrows).not.toEqual([])
  }
  for (const { stepId } of findings) expect(stepId === undefined || byId.has(stepId)).toBe(true)
  expect(new Set(findings.map((finding) => finding.fingerprint)).size).toBe(findings.length)
  expect(coverage.total).toMatchObject(summary.steps)
  const counted = Object.values(summary.steps).reduce((sum, count) => sum + count, 0)
  expect(counted).toBe(steps.length)
  expect(findings).toHaveLength(summary.steps.gap + summary.steps.planned)
}

function membersOf(steps: Analysis['steps']): string[] {
  return steps.map((step) => [...step.notes].sort().join(' ')).sort()
}

function shuffled(map: PathMap, order: number): PathMap {
  const random = seededRandom(order)
  const shuffle = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, at: random.integer(0, 2 ** 30) }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item)
  const { phases, notes, arrows, frames, decisions, ...rest } = map
  return {
    ...rest,
    phases: shuffle(phases),
    notes: shuffle(notes),
    arrows: shuffle(arrows),
    frames: shuffle(frames),
    decisions: shuffle(decisions),
  }
}
