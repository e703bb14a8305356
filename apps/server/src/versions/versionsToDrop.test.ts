import type { VersionInfo, VersionKind } from '@pathwall/storage'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { versionsToDrop } from './versionsToDrop.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`versionsToDrop seed ${seed} (TEST_SEED=${seed} repeats this run)`)

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** At a full hour of a day, so that spans of time are easy to count. */
const NOW = 20_000 * DAY + 12 * HOUR

function aVersion(id: string, ageMs: number, kind: VersionKind = 'automatic'): VersionInfo {
  return { id, kind, name: undefined, at: NOW - ageMs, by: undefined, seq: 1, counts: {} }
}

const newest = ['new-1', 'new-2', 'new-3'].map((id) => aVersion(id, MINUTE))

function kept(versions: readonly VersionInfo[], now = NOW): string[] {
  const dropped = versionsToDrop(versions, now)
  return versions.filter(({ id }) => !dropped.includes(id)).map(({ id }) => id)
}

it('[S127] keeps all versions of the last two hours', () => {
  const versions = Array.from({ length: 24 }, (_, index) => aVersion(`v${index}`, index * 5 * MINUTE))
  expect(versionsToDrop(versions, NOW)).toEqual([])
})

it('[S127] keeps the first of an hour for two days, then the first of a day for sixty', () => {
  const versions = [
    aVersion('hour-late', 3 * HOUR - 50 * MINUTE),
    aVersion('hour-early', 3 * HOUR - 10 * MINUTE),
    aVersion('day-late', 3 * DAY),
    aVersion('day-early', 3 * DAY + 2 * HOUR),
    aVersion('old', 60 * DAY),
    aVersion('too-old', 61 * DAY),
  ]
  expect(kept([...newest, ...versions]).slice(3)).toEqual(['hour-early', 'day-early', 'old'])
})

it('[S127] prefers one that was taken for a reason', () => {
  const versions = [
    aVersion('late', 3 * DAY),
    aVersion('before-restore', 3 * DAY + HOUR, 'before-restore'),
    aVersion('first', 3 * DAY + 2 * HOUR),
  ]
  expect(kept([...newest, ...versions]).slice(3)).toEqual(['before-restore'])
})

it('[S127] keeps the newest three, however old', () => {
  const versions = ['a', 'b', 'c', 'd'].map((id, index) => aVersion(id, 100 * DAY + index))
  expect(kept(versions)).toEqual(['a', 'b', 'c'])
})

it('[S127] keeps what has a name for ever', () => {
  const versions = Array.from({ length: 300 }, (_, index) => aVersion(`v${index}`, index * DAY, 'named'))
  expect(versionsToDrop(versions, NOW)).toEqual([])
})

it('[S127] is not made to forget by a flood of versions', () => {
  const flood = Array.from({ length: 2_000 }, (_, index) => aVersion(`f${index}`, index * 1_000, 'before-deletion'))
  const old = [aVersion('yesterday', DAY), aVersion('last-month', 30 * DAY)]
  const left = kept([...flood, ...old])
  expect(left).toEqual(expect.arrayContaining(['yesterday', 'last-month']))
  expect(left.length).toBeLessThanOrEqual(200)
})

it('[S127] never keeps more than two hundred without a name, whatever there is, and is done at once', () => {
  const version = fc.record({
    ageMs: fc.oneof(fc.nat(2 * HOUR), fc.nat(3 * DAY), fc.nat(90 * DAY)),
    kind: fc.constantFrom<VersionKind>('automatic', 'automatic', 'stage', 'before-deletion', 'named'),
  })
  fc.assert(
    fc.property(fc.array(version, { maxLength: 500, size: 'max' }), (made) => {
      const versions = made.map(({ ageMs, kind }, index) => aVersion(`v${index}`, ageMs, kind))
      const dropped = versionsToDrop(versions, NOW)
      const left = versions.filter(({ id }) => !dropped.includes(id))
      expect(left.filter(({ kind }) => kind !== 'named').length).toBeLessThanOrEqual(200)
      expect(left.filter(({ kind }) => kind === 'named')).toHaveLength(
        made.filter(({ kind }) => kind === 'named').length,
      )
      expect(versionsToDrop(left, NOW)).toEqual([])
      // Every day of the last sixty that had a version has one still.
      const days = (list: readonly VersionInfo[]): Set<number> =>
        new Set(list.filter(({ at }) => NOW - at <= 60 * DAY).map(({ at }) => Math.floor(at / DAY)))
      expect(days(left)).toEqual(days(versions))
    }),
    { seed, numRuns: 200 },
  )
})
