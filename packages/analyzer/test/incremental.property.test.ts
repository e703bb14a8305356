import { NOTE_KINDS, PHASES, type Note, type PathMap } from '@pathwall/domain'
import { anyPathMap, messyWall, seededRandom, type SeededRandom } from '@pathwall/testkit'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { analyze, createAnalyzer } from '../src/index.ts'
import { weirdMap } from './weirdMap.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`incremental seed ${seed} (TEST_SEED=${seed} repeats this run)`)

const EDITS = 60

it.each(['clear', 'tidy', 'messy', 'dense'] as const)(
  '[A45] says the same after every edit of a %s wall as about the wall alone',
  (kind) => {
    const random = seededRandom(seed)
    const next = createAnalyzer()
    let { map } = messyWall(random, { kind, notes: 120 })
    expect(next(map)).toEqual(analyze(map))
    for (let edit = 0; edit < EDITS; edit++) {
      const [name, change] = random.pick(Object.entries(CHANGES))
      map = random.chance(0.3) ? structuredClone(change(map, random)) : change(map, random)
      expect(next(map), `edit ${edit}, ${name}`).toEqual(analyze(map))
    }
  },
)

it('[A45] says the same about one map after another, however different', () => {
  const next = createAnalyzer()
  fc.assert(
    fc.property(fc.oneof(anyPathMap(), weirdMap()), (map) => {
      const shorter = { ...map, notes: map.notes.slice(1) }
      expect([map, shorter, map].map(next)).toEqual([map, shorter, map].map((each) => analyze(each)))
    }),
    { seed, numRuns: 150 },
  )
})

it('[A45] keeps an analysis that was given away as it was', () => {
  const random = seededRandom(seed)
  const next = createAnalyzer()
  let { map } = messyWall(random, { kind: 'messy', notes: 120 })
  const first = next(map)
  const copy = structuredClone(first)
  for (let edit = 0; edit < 20; edit++) next((map = random.pick(Object.values(CHANGES))(map, random)))
  expect(first).toEqual(copy)
})

/** What people do to a wall. */
const CHANGES: Record<string, (map: PathMap, random: SeededRandom) => PathMap> = {
  'another text': (map, random) =>
    onNote(map, random, (note) => ({ ...note, text: random.pick(['Code review', 'Trivy?', 'E-Mail', 'Jira', 'x']) })),
  'a text wiped out': (map, random) => onNote(map, random, (note) => ({ ...note, text: ' ' })),
  'a small move': (map, random) =>
    onNote(map, random, (note) => ({
      ...note,
      x: note.x + random.integer(-150, 150),
      y: note.y + random.integer(-150, 150),
    })),
  'a large move': (map, random) =>
    onNote(map, random, (note) => ({ ...note, x: random.integer(-500, 9_000), y: random.integer(-500, 4_000) })),
  'a move to another phase': (map, random) => onNote(map, random, (note) => ({ ...note, phase: random.pick(PHASES) })),
  'another kind': (map, random) => onNote(map, random, (note) => ({ ...note, kind: random.pick(NOTE_KINDS) })),
  'a taller note': (map, random) => onNote(map, random, (note) => ({ ...note, h: random.integer(200, 500) })),
  'a group': (map, random) => onNote(map, random, (note) => ({ ...note, group: random.pick(['g', 'h']) })),
  'a cell': (map, random) => onNote(map, random, (note) => ({ ...note, column: random.integer(1, 2), lane: 'team' })),
  'a pin': (map, random) =>
    onNote(map, random, (note) => ({ ...note, pinned: random.pick([[], ['code-review'], ['sast', 'sca']]) })),
  'a new note': (map, random) => {
    const { x, y, ...note } = random.pick(map.notes)
    const id = `new${random.integer(0, 2 ** 30)}`
    return { ...map, notes: [...map.notes, { ...note, id, kind: random.pick(NOTE_KINDS), x: x + 120, y: y + 60 }] }
  },
  'a note gone': (map, random) => {
    const gone = random.pick(map.notes)
    return { ...map, notes: map.notes.filter((note) => note !== gone) }
  },
  'a new arrow': (map, random) => {
    const [from, to] = [random.pick(map.notes).id, random.pick(map.notes).id]
    const id = `arrow${random.integer(0, 2 ** 30)}`
    return from === to ? map : { ...map, arrows: [...map.arrows, { id, from, to, bend: random.pick([0, 80, -300]) }] }
  },
  'an arrow gone': (map) => ({ ...map, arrows: map.arrows.slice(1) }),
  'a gate': (map, random) => {
    const [arrow] = map.arrows
    return arrow === undefined ? map : onNote(map, random, (note) => ({ ...note, kind: 'control', onArrow: arrow.id }))
  },
  'a frame gone': (map) => ({ ...map, frames: map.frames.slice(1) }),
  'a phase moved': (map, random) => ({
    ...map,
    phases: map.phases.map((area) => (area.id === 'input' ? { ...area, order: random.integer(0, 6) } : area)),
  }),
  'a decision': (map, random) => {
    const step = random.pick(analyze(map).steps)
    const kindOf = new Map(map.notes.map((note) => [note.id, note.kind]))
    const notes = step.notes.filter((id) => kindOf.get(id) !== 'people')
    return { ...map, decisions: [...map.decisions, { notes, decision: 'accept', owner: 'Anna', reason: 'Small' }] }
  },
  'a suppression': (map, random) => {
    const { findings } = analyze(map)
    if (findings.length === 0) return map
    const { fingerprint, ruleId } = random.pick(findings)
    return { ...map, suppressions: [...map.suppressions, { finding: fingerprint, rule: ruleId, reason: 'Not here' }] }
  },
  nothing: (map) => ({ ...map }),
}

function onNote(map: PathMap, random: SeededRandom, change: (note: Note) => Note): PathMap {
  const chosen = random.pick(map.notes)
  return { ...map, notes: map.notes.map((note) => (note === chosen ? change(note) : note)) }
}
