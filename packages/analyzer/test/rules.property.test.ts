import type { Note, PathMap } from '@pathwall/domain'
import { seededRandom } from '@pathwall/testkit'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { RULES, analyze, sketchMap, type Finding } from '../src/index.ts'
import { anySketch } from './anySketch.ts'
import { weirdMap } from './weirdMap.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`rules seed ${seed} (TEST_SEED=${seed} repeats this run)`)

const anyMap = (): fc.Arbitrary<PathMap> => anySketch().map(sketchMap)

it('[A2] rules never throw, whatever the map, the day and the thresholds', () => {
  const odd = fc.constantFrom(-1, 0, 1, 3, 1e9, Number.NaN)
  const settings = fc.record({
    longStretchSteps: odd,
    stepsPerControl: odd,
    decisionMaxAgeDays: odd,
    wholePathSteps: odd,
  })
  const today = fc.constantFrom(undefined, '', '2026-11-21', '2026-99-99')
  check(
    fc.property(fc.oneof(weirdMap(), anyMap()), settings, today, (map, asked, day) => {
      const { findings } = analyze(map, {
        settings: asked,
        ...(day === undefined ? {} : { today: day }),
        language: 'de',
      })
      expect(findings.filter(({ message }) => !/[.]$/.test(message) || /undefined|\[object|  /.test(message))).toEqual(
        [],
      )
    }),
    400,
  )
})

it('[A18] no two findings of a map have the same fingerprint', () => {
  check(
    fc.property(fc.oneof(weirdMap(), anyMap()), (map) => {
      const names = analyze(map).findings.map(({ fingerprint }) => fingerprint)
      expect(new Set(names).size).toBe(names.length)
    }),
    400,
  )
})

it('[A2] findings do not change with the order of the records', () => {
  check(
    fc.property(anyMap(), fc.nat(), (map, order) => {
      expect(analyze(shuffled(map, order)).findings).toEqual(analyze(map).findings)
    }),
  )
})

it('[A18] moving a whole step changes no finding', () => {
  check(
    fc.property(anyMap(), fc.nat(), fc.integer({ min: -9_000, max: 9_000 }), (map, choice, distance) => {
      const frame = map.frames[choice % map.frames.length]?.id
      const move = <T extends { id: string; y: number; frame?: string }>(item: T): T =>
        item.frame === frame || item.id === frame ? { ...item, y: item.y + distance } : item
      const moved = { ...map, notes: map.notes.map(move), frames: map.frames.map(move) }
      expect(verdicts(analyze(moved).findings)).toEqual(verdicts(analyze(map).findings))
    }),
  )
})

it('[A18] rewording that keeps the meaning keeps every finding', () => {
  check(
    fc.property(anyMap(), (map) => {
      const reworded = (note: Note): Note => ({ ...note, text: `  ${note.text.toUpperCase().replaceAll(' ', '  ')} ` })
      const after = analyze({ ...map, notes: map.notes.map(reworded) })
      expect(verdicts(after.findings)).toEqual(verdicts(analyze(map).findings))
    }),
  )
})

it('[A39] a rule that is off is silent, and one that weighs otherwise says the same', () => {
  check(
    fc.property(anyMap(), fc.constantFrom(...RULES), (map, { id }) => {
      const others = (findings: readonly Finding[]): Finding[] =>
        findings.filter(({ ruleId }) => !ruleId.startsWith('DEC') && ruleId !== id)
      const all = analyze(map).findings
      const without = analyze(map, { rules: { [id]: 'off' } }).findings
      expect(without.filter(({ ruleId }) => ruleId === id)).toEqual([])
      expect(others(without)).toEqual(others(all))
      const heavier = analyze(map, { rules: { [id]: 'high' } }).findings.filter(({ ruleId }) => ruleId === id)
      const before = all.filter(({ ruleId }) => ruleId === id)
      expect(sorted(heavier)).toEqual(sorted(before.map((finding) => ({ ...finding, severity: 'high' }))))
    }),
  )
})

function check<T>(property: fc.IProperty<T>, numRuns = 150): void {
  fc.assert(property, { seed, numRuns })
}

/** What is found and about which notes; in which order they are named may depend on where they stand. */
function verdicts(findings: readonly Finding[]): string[] {
  return findings
    .map(({ ruleId, severity, targets, fingerprint }) =>
      [ruleId, severity, ...targets.toSorted(), fingerprint].join(' '),
    )
    .sort()
}

function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1))
}

function shuffled(map: PathMap, order: number): PathMap {
  const random = seededRandom(order)
  const shuffle = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, at: random.integer(0, 2 ** 30) }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item)
  const { notes, arrows, frames, decisions } = map
  return {
    ...map,
    notes: shuffle(notes),
    arrows: shuffle(arrows),
    frames: shuffle(frames),
    decisions: shuffle(decisions),
  }
}
