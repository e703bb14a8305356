import { anyMapFile, anyParsedMap } from '@pathwall/testkit'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import {
  NOTE_SIZE,
  fitNoteText,
  parsePathMap,
  toMapFile,
  wallLayout,
  type ContentBox,
  type PathMap,
} from '../src/index.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`map file seed ${seed} (TEST_SEED=${seed} repeats this run)`)
// Many runs on a busy machine take a while.
vi.setConfig({ testTimeout: 60_000 })

type Json = Record<string, unknown>

it('reads what it has written as the same map', () => {
  fc.assert(
    fc.property(anyParsedMap(), (map) => {
      const text = JSON.stringify(toMapFile(map))
      expect(parsePathMap(JSON.parse(text))).toEqual({ ok: true, value: map })
    }),
    { seed },
  )
})

it('gives a file back with everything in it: known fields, unknown fields, existing positions', () => {
  fc.assert(
    fc.property(anyMapFile(), (file) => {
      const written = toMapFile(mapOf(file))
      const {
        schema: _schema,
        phases: _phases,
        notes: _notes,
        frames: _frames,
        arrows: _arrows,
        decisions: _decisions,
        suppressions: _suppressions,
        ...top
      } = file
      expect(written).toMatchObject(withoutAbsent(top))
      for (const list of ['decisions', 'suppressions'])
        expect(written[list]).toMatchObject((file[list] as Json[]).map(withoutAbsent))
      for (const list of ['notes', 'frames', 'phases', 'arrows'] as const) {
        const entries = (written[list] as Json[]).map((entry) => [entry['id'], entry])
        const byId = Object.fromEntries(entries) as Record<string, Json>
        for (const entry of (file[list] ?? []) as Json[]) expect(byId[String(entry['id'])]).toMatchObject(known(entry))
      }
    }),
    { seed },
  )
})

it('answers any value with a map or with issues', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), (value) => {
      expect(parsePathMap(value).ok).toBe(false)
    }),
    { seed, numRuns: 150 },
  )
})

it('answers any damage to a file with a map that can be written, or with issues that name a place', () => {
  const damage = fc.record({ where: fc.nat(), value: fc.oneof(fc.jsonValue(), fc.constantFrom(1e308, -1, '', null)) })
  fc.assert(
    fc.property(anyMapFile(), fc.array(damage, { minLength: 1, maxLength: 3 }), (file, damages) => {
      const damaged = structuredClone(file)
      for (const { where, value } of damages) replaceOne(damaged, where, value)
      const parsed = parsePathMap(damaged)
      expect(parsed.ok ? parsePathMap(toMapFile(parsed.value)) : parsed).toEqual(parsed)
      expect(parsed.ok ? [] : parsed.issues.map(({ message }) => message)).not.toContain('')
    }),
    { seed, numRuns: 150 },
  )
})

it('lays out notes without positions so that nothing covers anything', () => {
  const files = anyMapFile().map((file): Json => {
    const notes = (file['notes'] as Json[]).map(({ x: _x, y: _y, ...note }) => ({ ...note, frame: null }))
    return { ...file, notes, frames: [] }
  })
  fc.assert(
    fc.property(files, (file) => {
      const boxes = onTheWall(mapOf(file))
      const covered = boxes.filter((box, index) => boxes.slice(index + 1).some((other) => meet(box, other)))
      expect(covered).toEqual([])
    }),
    { seed, numRuns: 200 },
  )
})

it('shows phases side by side, the same for whatever order of notes', () => {
  fc.assert(
    fc.property(anyParsedMap(), (map) => {
      const content = contentOf(map)
      const areas = wallLayout(map.phases, content)
      expect(areas.every(({ x }, index) => index === 0 || x >= right(areas[index - 1]) + 39.999)).toBe(true)
      expect(wallLayout(map.phases.toReversed(), content.toReversed())).toEqual(wallLayout(map.phases, content))
      for (const box of content) {
        const area = areas.find(({ phase }) => phase === box.phase)
        expect(area && box.x + area.shiftX >= area.x && box.x + area.shiftX + box.w <= right(area) + 0.001).toBe(true)
      }
    }),
    { seed, numRuns: 200 },
  )
})

interface Box {
  x: number
  y: number
  w: number
  h: number
}

function mapOf(file: unknown): PathMap {
  const parsed = parsePathMap(file)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value
}

function contentOf(map: PathMap): ContentBox[] {
  return map.notes.flatMap(({ phase, x, y, text }) =>
    phase === undefined ? [] : [{ phase, x, y, w: NOTE_SIZE, h: fitNoteText(text).height }],
  )
}

function onTheWall(map: PathMap): Box[] {
  const shifts = new Map(wallLayout(map.phases, contentOf(map)).map(({ phase, shiftX }) => [phase, shiftX]))
  return map.notes.map(({ phase, x, y, text }) => ({
    x: x + ((phase && shifts.get(phase)) ?? 0),
    y,
    w: NOTE_SIZE,
    h: fitNoteText(text).height,
  }))
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}

function right(box: { x: number; w: number } | undefined): number {
  return (box?.x ?? 0) + (box?.w ?? 0)
}

/** The entry without what reading may fill in or leave out. */
function known(entry: Json): Json {
  const { x, y, w: _w, h: _h, label, bend, ...rest } = withoutAbsent(entry)
  const isPlaced = x !== undefined && y !== undefined
  return {
    ...rest,
    ...(isPlaced ? { x, y } : {}),
    ...(label === '' || label === undefined ? {} : { label }),
    ...(bend === 0 || bend === undefined ? {} : { bend }),
  }
}

function withoutAbsent(entry: Json): Json {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null && value !== undefined))
}

/** Puts a value in the place of one of the values in a file. */
function replaceOne(file: Json, where: number, value: unknown): void {
  const places: [Json, string][] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const key of Object.keys(node)) {
      places.push([node as Json, key])
      visit((node as Json)[key])
    }
  }
  visit(file)
  const [node, key] = places[where % places.length] ?? [file, 'notes']
  node[key] = value
}
