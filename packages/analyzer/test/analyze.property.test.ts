import type { Note, PathMap } from '@pathwall/domain'
import { anyPathMap, seededRandom } from '@pathwall/testkit'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { analyze, RULE_EXAMPLES, sketchMap, type Analysis } from '../src/index.ts'
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

it('[A2] judges the examples of all rules the same in whatever order their notes come', () => {
  for (const { fires, silent } of Object.values(RULE_EXAMPLES))
    for (const map of [sketchMap(fires), sketchMap(silent)]) expect(analyze(shuffled(map, seed))).toEqual(analyze(map))
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
  check(
    fc.property(anyPathMap(), (map) => {
      expect(contradictionsIn(analyze(map))).toEqual([])
    }),
  )
})

it('[A2] never throws and stays whole, whatever the map', () => {
  check(
    fc.property(weirdMap(), (map) => {
      expect(contradictionsIn(analyze(map))).toEqual([])
    }),
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

/** Sentences about what one part of an analysis says and another does not know. */
function contradictionsIn({ steps, flows, bindings, findings, coverage, summary }: Analysis): string[] {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const found: string[] = []
  const hold = (isTrue: boolean | undefined, sentence: string): void => {
    if (isTrue !== true) found.push(sentence)
  }
  for (const { id, controls } of steps)
    for (const control of controls) hold(bindings[control]?.steps.includes(id), `${control} does not know step ${id}`)
  for (const [control, { steps: covered, via }] of Object.entries(bindings)) {
    hold((covered.length === 0) === (via === 'orphan'), `${control} is ${via} with ${covered.length} steps`)
    for (const id of covered) hold(byId.get(id)?.controls.includes(control), `step ${id} does not know ${control}`)
  }
  for (const { from, to, arrows } of flows)
    hold(byId.has(from) && byId.has(to) && from !== to && arrows.length > 0, `flow ${from} > ${to} is impossible`)
  for (const { stepId } of findings) hold(stepId === undefined || byId.has(stepId), `no step ${stepId}`)
  const fingerprints = new Set(findings.map((finding) => finding.fingerprint))
  hold(fingerprints.size === findings.length, 'two findings have the same fingerprint')
  const aboutControls = findings.filter(({ ruleId }) => ruleId === 'COV-01' || ruleId === 'COV-03')
  hold(aboutControls.length === summary.steps.gap + summary.steps.planned, 'findings and states differ')
  const open = Object.values(summary.findings).reduce((sum, count) => sum + count, 0)
  hold(open + summary.decided + summary.suppressed === findings.length, 'not every finding is counted')
  const { share: _share, ...total } = coverage.total
  hold(JSON.stringify(total) === JSON.stringify(summary.steps), 'coverage and summary differ')
  const counted = Object.values(total).reduce((sum, count) => sum + count, 0)
  hold(counted === steps.length, 'not every step is counted')
  return found
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
  const { phases, notes, arrows, frames, decisions, suppressions, ...rest } = map
  return {
    ...rest,
    phases: shuffle(phases),
    notes: shuffle(notes),
    arrows: shuffle(arrows),
    frames: shuffle(frames),
    decisions: shuffle(decisions),
    suppressions: shuffle(suppressions),
  }
}
