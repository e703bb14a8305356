import { expect, it } from 'vitest'
import { parseCreatedBoard, parseExamples } from './boardsAnswer.ts'

const tokens = { facilitator: 'f', editor: 'e', viewer: 'v' }

it('reads a created board, and nothing that it does not need', () => {
  const answer = { id: 'b', title: 'Map', tokens, links: { facilitator: 'https://elsewhere.example' } }
  expect(parseCreatedBoard(answer)).toEqual({ id: 'b', title: 'Map', tokens })
})

it.each([
  undefined,
  '<!doctype html>',
  [],
  { id: 'b/../c', title: 'Map', tokens },
  { id: 'b', title: 'Map', tokens: { facilitator: 'f', editor: 'e' } },
  { id: 'b', tokens },
])('finds no board in %j', (answer) => {
  expect(parseCreatedBoard(answer)).toBeUndefined()
})

it('reads the list of examples', () => {
  expect(parseExamples([{ name: 'a', title: 'A', notes: 3 }, { name: 'b' }, { title: 'C' }, null])).toEqual([
    { name: 'a', title: 'A', notes: 3 },
    { name: 'b', title: 'b' },
  ])
  expect(parseExamples({})).toBeUndefined()
})
