import { parsePathMap, toMapFile } from '@pathwall/domain'
import { describe, expect, it } from 'vitest'
import { messyWall } from './messyWall.ts'
import { seededRandom } from './seededRandom.ts'

describe.each(['clear', 'tidy', 'messy', 'dense'] as const)('a %s wall', (kind) => {
  const wall = messyWall(seededRandom(3), { kind, notes: 400 })

  it('is a map that the parser lets in, with about as many notes as asked for', () => {
    expect(parsePathMap(toMapFile(wall.map))).toMatchObject({ ok: true })
    expect(wall.map.notes.length).toBeGreaterThanOrEqual(400)
    expect(wall.map.notes.length).toBeLessThan(440)
    expect(new Set(wall.map.notes.map((note) => note.phase)).size).toBe(5)
  })

  it('knows of every person, medium and deliverable in which step it is meant, and of every control', () => {
    const said = wall.map.notes.filter(({ text }) => text.trim() !== '')
    const members = said.filter((note) => note.kind !== 'control').map(({ id }) => id)
    expect(wall.steps.flat().sort()).toEqual(members.sort())
    expect([...wall.controls.keys()].sort()).toEqual(
      said
        .filter((note) => note.kind === 'control')
        .map(({ id }) => id)
        .sort(),
    )
  })

  it('has arrows, frames, blank notes and steps of one note', () => {
    expect(wall.map.arrows.length).toBeGreaterThan(20)
    expect(wall.map.frames.length).toBeGreaterThan(0)
    expect(wall.map.notes.some(({ text }) => text.trim() === '')).toBe(true)
    expect(wall.steps.some((step) => step.length === 1)).toBe(true)
  })

  it('is the same for the same random numbers, another one for others', () => {
    expect(messyWall(seededRandom(3), { kind, notes: 400 })).toEqual(wall)
    expect(messyWall(seededRandom(4), { kind, notes: 400 })).not.toEqual(wall)
  })
})
