import type { PathMap } from '@pathwall/domain'
import { anyPathMap } from '@pathwall/testkit'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { analyze, compareMaps, isSameMap, type Differences, type MapComparison } from '../src/index.ts'
import { weirdMap } from './weirdMap.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`compareMaps seed ${seed} (TEST_SEED=${seed} repeats this run)`)

const anyMap = fc.oneof(anyPathMap(), weirdMap())

it('[A19] finds no difference between a map and itself', () => {
  check(
    fc.property(anyMap, (map) => {
      expect(isSameMap(compareMaps(map, structuredClone(map)))).toBe(true)
    }),
  )
})

it('[A19] is the same the other way round, with before and after swapped', () => {
  check(
    fc.property(anyMap, anyMap, (one, other) => {
      expect(sorted(compareMaps(other, one))).toEqual(sorted(mirrored(compareMaps(one, other))))
    }),
  )
})

it('[A19] accounts for every note of both maps', () => {
  check(
    fc.property(anyPathMap(), anyPathMap(), (before, after) => {
      const { notes } = compareMaps(before, after)
      expect(after.notes.length - before.notes.length).toBe(notes.added.length - notes.removed.length)
      const stayed = before.notes.length - notes.removed.length
      expect(Math.max(notes.changed.length, notes.moved.length)).toBeLessThanOrEqual(stayed)
    }),
  )
})

it('[A20] accounts for every gap of both maps', () => {
  check(
    fc.property(anyPathMap(), anyPathMap(), (before, after) => {
      const { gaps } = compareMaps(before, after)
      expect(gapsOf(after) - gapsOf(before)).toBe(gaps.opened.length - gaps.closed.length)
      expect(gaps.opened.every((gap) => gap.after === 'gap' && gap.before !== 'gap')).toBe(true)
      expect(gaps.closed.every((gap) => gap.before === 'gap' && gap.after !== 'gap')).toBe(true)
    }),
  )
})

function check<T>(property: fc.IProperty<T>, numRuns = 200): void {
  fc.assert(property, { seed, numRuns })
}

function gapsOf(map: PathMap): number {
  return analyze(map).summary.steps.gap
}

function mirrored({ title, notes, controls, gaps, ...rest }: MapComparison): MapComparison {
  return {
    title: title && swap(title),
    notes: { ...swapLists(notes), moved: notes.moved.map(swap) },
    controls: { added: controls.removed, removed: controls.added },
    arrows: swapLists(rest.arrows),
    frames: swapLists(rest.frames),
    decisions: swapLists(rest.decisions),
    gaps: { opened: gaps.closed.map(swap), closed: gaps.opened.map(swap) },
    findings: rest.findings.map(swap),
    hasOtherChanges: rest.hasOtherChanges,
  }
}

function swapLists<T>({ added, removed, changed }: Differences<T>): Differences<T> {
  return { added: removed, removed: added, changed: changed.map(swap) }
}

function swap<T extends { before: unknown; after: unknown }>(change: T): T {
  return { ...change, before: change.after, after: change.before }
}

/** The order of a list is that of one of the two maps. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  )
}
