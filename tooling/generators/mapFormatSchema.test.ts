import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parsePathMap } from '@pathwall/domain'
import { anyMapFile } from '@pathwall/testkit'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repositoryRoot } from '../commands/repositoryRoot.ts'
import { mapFormatSchema } from './mapFormatSchema.ts'

const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(mapFormatSchema.generate()) as object)
const examples = readdirSync(join(repositoryRoot, 'examples')).filter((name) => name.endsWith('.json'))
const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8')

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`map format seed ${seed} (TEST_SEED=${seed} repeats this run)`)

describe('the schema of map files', () => {
  it.each(examples)('accepts the example %s', (name) => {
    validate(JSON.parse(read(`examples/${name}`)))
    expect(validate.errors).toBeNull()
  })

  it('accepts every file that the document shows, and so does the parser', () => {
    const shown = [...read('docs/map-format.md').matchAll(/```json\n(\{\n? *"schema".*?)```/gs)].map(
      ([, text]) => JSON.parse(text ?? '') as unknown,
    )
    expect(shown.length).toBeGreaterThanOrEqual(2)
    for (const file of shown) {
      validate(file)
      expect(validate.errors).toBeNull()
      expect(parsePathMap(file)).toMatchObject({ ok: true })
    }
  })

  it('accepts any file that is in order', () => {
    fc.assert(
      fc.property(anyMapFile(), (file) => {
        validate(file)
        expect(validate.errors).toBeNull()
      }),
      { seed },
    )
  })

  it.each([
    ['another major version', { schema: 'p2p-map/2', notes: [] }, '/schema'],
    ['a map without notes', { schema: 'p2p-map/1' }, ''],
    ['a kind that is none', { schema: 'p2p-map/1', notes: [{ id: 'a', kind: 'peopel', text: '' }] }, '/notes/0/kind'],
    [
      'an id that names a phase',
      { schema: 'p2p-map/1', notes: [{ id: 'phase:x', kind: 'media', text: '' }] },
      '/notes/0/id',
    ],
  ])('refuses %s, and names the place', (_what, file, place) => {
    validate(file)
    expect(validate.errors?.map(({ instancePath }) => instancePath)).toContain(place)
    expect(parsePathMap(file).ok).toBe(false)
  })
})
