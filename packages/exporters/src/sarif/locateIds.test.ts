import { expect, it } from 'vitest'
import { locateIds } from './locateIds.ts'

const text = [
  '{',
  '  "id": "map", "schema": "p2p-map/1",',
  '  "phases": [{ "id": "input" }],',
  '  "notes": [',
  '    { "text": "a \\" { [ \\\\", "id": "n1", "id2": "x", "extra": { "id": "inner" } },',
  '    {',
  '      "id":',
  '        "ü\\u0041"',
  '    }',
  '  ],',
  '  "arrows": [{ "id": "n9" }]',
  '}',
].join('\n')

it('finds the line on which each note and phase says its id, and no other id', () => {
  const { notes, phases } = locateIds(text)
  expect([...notes]).toEqual([
    ['n1', { startLine: 5, startColumn: 30, endLine: 5, endColumn: 40 }],
    ['üA', { startLine: 7, startColumn: 7, endLine: 8, endColumn: 18 }],
  ])
  expect([...phases]).toEqual([['input', { startLine: 3, startColumn: 16, endLine: 3, endColumn: 29 }]])
  const [, second = ''] = text.split('\n')[4]!.split('"id": ')
  expect(text.split('\n')[4]!.slice(29, 39)).toBe(`"id": ${second.slice(0, 4)}`)
})

it('finds ids in a text without lines', () => {
  const { notes } = locateIds('{"notes":[{"id":"a"},{"kind":"x","id":"b"}]}')
  expect([...notes].map(([id, { startLine, startColumn }]) => [id, startLine, startColumn])).toEqual([
    ['a', 1, 12],
    ['b', 1, 34],
  ])
})

it.each(['', '{', '{"notes":[{"id":', '[]]]', '"', 'null', '{"notes":{"id":"a"}}'])('survives %j', (broken) => {
  expect(locateIds(broken).notes.size).toBe(0)
})
