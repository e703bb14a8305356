import { readFileSync } from 'node:fs'
import { parsePathMap, toMapFile, type PathMap } from '@pathwall/domain'
import { anyParsedMap } from '@pathwall/testkit'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { createBoardContent, readPathMap, validRecord, type BoardContent } from '../src/index.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`round trip seed ${seed} (TEST_SEED=${seed} repeats this run)`)
// Many runs on a busy machine take a while.
vi.setConfig({ testTimeout: 60_000 })

it('gives the example map back as it was, through records and through its file', () => {
  const map = mapOf(
    JSON.parse(readFileSync(new URL('../../../examples/ecommerce-checkout.json', import.meta.url), 'utf8')),
  )
  expect(map.notes).toHaveLength(131)
  expect(readPathMap(createBoardContent(map))).toEqual(map)
  expect(mapOf(toMapFile(readPathMap(createBoardContent(map))))).toEqual(map)
})

it('gives any map back as it was', () => {
  fc.assert(
    fc.property(anyParsedMap(), (map) => {
      expect(readPathMap(createBoardContent(map))).toEqual(map)
    }),
    { seed, numRuns: 150 },
  )
})

it('does not care in which order the records come', () => {
  fc.assert(
    fc.property(anyParsedMap(), fc.infiniteStream(fc.nat()), (map, random) => {
      const content = createBoardContent(map)
      const keyed = content.records.map((record) => ({ record, key: random.next().value as number }))
      const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ record }) => record)
      expect(readPathMap({ ...content, records: shuffled })).toEqual(map)
    }),
    { seed, numRuns: 50 },
  )
})

it('makes only records that the schema accepts, with the same ids for the same map', () => {
  fc.assert(
    fc.property(anyParsedMap(), (map) => {
      const { records } = createBoardContent(map)
      expect(records.filter((record) => validRecord(record) === undefined)).toEqual([])
      expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
      expect(createBoardContent(map).records).toEqual(records)
    }),
    { seed, numRuns: 100 },
  )
})

it('reads a damaged board as a map that can be written and read again', () => {
  const damage = fc.record({
    where: fc.nat(),
    field: fc.constantFrom(
      'x',
      'y',
      'parentId',
      'index',
      'meta',
      'props.color',
      'props.bend',
      'props.w',
      'props.terminal',
    ),
    value: fc.oneof(
      fc.constantFrom<unknown>(
        1e300,
        -1e300,
        null,
        'shape:n1',
        'shape:f1',
        'page:page',
        'a0',
        'start',
        'end',
        'odd',
        [],
      ),
      fc.jsonValue(),
    ),
  })
  fc.assert(
    fc.property(anyParsedMap(), fc.array(damage, { maxLength: 12 }), (map, damages) => {
      const content = structuredClone(createBoardContent(map))
      for (const { where, field, value } of damages) set(content.records[where % content.records.length], field, value)
      const board: BoardContent = {
        ...content,
        records: content.records.flatMap((record) => validRecord(record) ?? []),
      }
      const read = readPathMap(board)
      expect(parsePathMap(toMapFile(read))).toMatchObject({
        ok: true,
        value: { notes: read.notes, arrows: read.arrows },
      })
    }),
    { seed, numRuns: 150 },
  )
})

function mapOf(file: unknown): PathMap {
  const parsed = parsePathMap(file)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value
}

function set(record: unknown, field: string, value: unknown): void {
  if (record === undefined) return
  const [first = '', second] = field.split('.')
  const fields = record as Record<string, unknown>
  if (second === undefined) fields[first] = value
  else if (typeof fields[first] === 'object') (fields[first] as Record<string, unknown>)[second] = value
}
