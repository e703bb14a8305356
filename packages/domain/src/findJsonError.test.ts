import { describe, expect, it } from 'vitest'
import { findJsonError } from './findJsonError.ts'

describe('a text that is JSON', () => {
  it.each(['null', ' [] ', '{"a": [1, -0.5e+3, "x\\u00e4\\"", {}], "b": true}\n', '"\u{1f600}"', '{"":{"":[[],[]]}}'])(
    'has no error: %s',
    (text) => {
      expect(findJsonError(text)).toBeUndefined()
    },
  )
})

describe('a text that is not JSON', () => {
  it.each([
    ['{\n  "a": 1,\n  "b": oops\n}', { line: 3, column: 8, near: 'oops' }],
    ['{"a": 1,}', { line: 1, column: 9, near: '}' }],
    ['[1 2]', { line: 1, column: 4, near: '2' }],
    ["{'a': 1}", { line: 1, column: 2, near: "'a'" }],
    ['{"a" 1}', { line: 1, column: 6, near: '1' }],
    ['[1]]', { line: 1, column: 4, near: ']' }],
    ['[1}', { line: 1, column: 3, near: '}' }],
    ['"tab\there"', { line: 1, column: 1, near: '"tab\there"' }],
    ['[01]', { line: 1, column: 3, near: '1' }],
    ['\ufeff{}', { line: 1, column: 1, near: '\ufeff' }],
    ['<!doctype html>', { line: 1, column: 1, near: '<!doctype' }],
    [`[${'x'.repeat(90)}]`, { line: 1, column: 2, near: `${'x'.repeat(23)}…` }],
  ])('is wrong at the place where it begins to be: %j', (text, error) => {
    expect(findJsonError(text)).toEqual(error)
  })

  it.each([
    ['', 1, 1],
    ['{"notes": [\n{"id": "a"},\n', 3, 1],
    ['[1,', 1, 4],
    ['{"a":', 1, 6],
  ])('ends too early: %j', (text, line, column) => {
    expect(findJsonError(text)).toEqual({ line, column, near: '' })
  })
})

it('agrees with JSON.parse about texts that were damaged at random', () => {
  const seed = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
  const random = seededRandom(seed)
  const source = JSON.stringify(
    { a: [1, -2.5e3, null, true, false, { b: 'x\\"\u00e4' }], c: {}, d: [[], ['']] },
    null,
    1,
  )
  const signs = [...'{}[],:"\\ \n01-+.eEtrufalsn\u0001x']
  for (let round = 0; round < 5000; round++) {
    let text = source
    for (let edits = 1 + Math.floor(random() * 3); edits > 0; edits--) {
      const at = Math.floor(random() * (text.length + 1))
      const cut = Math.floor(random() * 3)
      const sign = random() < 0.5 ? signs[Math.floor(random() * signs.length)]! : ''
      text = text.slice(0, at) + sign + text.slice(at + cut)
    }
    expect(findJsonError(text) === undefined, `TEST_SEED=${seed} text=${JSON.stringify(text)}`).toBe(isJson(text))
  }
})

it('is not hurt by depth or length', () => {
  expect(findJsonError('['.repeat(300_000))).toEqual({ line: 1, column: 300_001, near: '' })
  expect(findJsonError(`["${'a\\n'.repeat(2_000_000)}"]`)).toBeUndefined()
  expect(findJsonError(`[${'9'.repeat(4_000_000)}]`)).toBeUndefined()
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** mulberry32 */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
