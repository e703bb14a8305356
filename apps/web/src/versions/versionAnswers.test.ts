import { toMapFile, createTemplateMap } from '@pathwall/domain'
import { expect, it } from 'vitest'
import { parseRestored, parseVersionMap, parseVersions } from './versionAnswers.ts'

const told = {
  id: 'v1',
  kind: 'before-restore',
  name: null,
  at: '2026-05-12T12:03:00.000Z',
  by: 'Anna',
  counts: { notes: 12, controls: 3, gaps: 2, people: 4 },
}

it('reads versions, newest first, and leaves out what is none', () => {
  const older = { ...told, id: 'v0', kind: 'named', name: ' Day\n1 ', at: '2026-05-11T12:03:00.000Z', by: null }
  const answer = { versions: [older, 7, null, { ...told, id: '../x' }, { ...told, at: 'then' }, told] }
  expect(parseVersions(answer)).toEqual([
    {
      ...{ id: 'v1', kind: 'before-restore', name: '', at: Date.UTC(2026, 4, 12, 12, 3), by: 'Anna' },
      counts: { notes: 12, controls: 3, gaps: 2 },
    },
    {
      ...{ id: 'v0', kind: 'named', name: 'Day 1', at: Date.UTC(2026, 4, 11, 12, 3), by: '' },
      counts: { notes: 12, controls: 3, gaps: 2 },
    },
  ])
})

it('takes kinds and counts of another server as far as it can', () => {
  const strange = { ...told, kind: 'weekly', counts: { notes: -1, controls: 'many', gaps: 1.5 } }
  expect(parseVersions({ versions: [strange] })).toMatchObject([
    { kind: 'automatic', counts: { notes: 0, controls: 0, gaps: 0 } },
  ])
  for (const answer of [undefined, null, [], {}, { versions: 'none' }]) expect(parseVersions(answer)).toBeUndefined()
})

it('reads the map of a version, and the answer to a restore', () => {
  const map = createTemplateMap('blank', 'A map')
  expect(parseVersionMap({ map: toMapFile(map) })?.title).toBe('A map')
  expect(parseVersionMap({ map: 'no map' })).toBeUndefined()
  expect(parseRestored({ undoVersion: 'v2', hasChanged: false })).toEqual({ undoVersion: 'v2', hasChanged: false })
  expect(parseRestored({ undoVersion: 7 })).toBeUndefined()
})
