import { describe, expect, it } from 'vitest'
import { parseRecentBoards, strongestToken, withBoard, type RecentBoard } from './recentBoard.ts'

const board = (id: string, openedAt: number, tokens: RecentBoard['tokens'] = { editor: `e-${id}` }): RecentBoard => ({
  id,
  title: `Board ${id}`,
  tokens,
  openedAt,
})

describe('reading what was kept', () => {
  it('gives the boards back, latest first', () => {
    const kept: unknown = JSON.parse(JSON.stringify([board('a', 1), board('b', 3), board('c', 2)]))
    expect(parseRecentBoards(kept)).toEqual([board('b', 3), board('c', 2), board('a', 1)])
  })

  it.each([undefined, null, 'x', {}, [null, 1, 'x', []]])('finds no board in %j', (kept) => {
    expect(parseRecentBoards(kept)).toEqual([])
  })

  it.each([
    ['an id that would lead elsewhere', { ...board('a', 1), id: '../evil' }],
    ['no token', { ...board('a', 1), tokens: {} }],
    ['tokens that are none', { ...board('a', 1), tokens: { editor: 'a b', owner: 'x' } }],
    ['a time that is none', { ...board('a', 1), openedAt: '1' }],
    ['a time no calendar has', { ...board('a', 1), openedAt: 1e20 }],
  ])('leaves out an entry with %s', (_what, entry) => {
    expect(parseRecentBoards([entry, board('b', 2)])).toEqual([board('b', 2)])
  })

  it('keeps forty at most, and makes one line of a title', () => {
    const many = Array.from({ length: 60 }, (_, index) => board(`b${index}`, index))
    expect(parseRecentBoards(many)).toHaveLength(40)
    expect(parseRecentBoards([{ ...board('a', 1), title: ' two\nlines\u202e ' }])[0]?.title).toBe('two lines')
  })
})

describe('opening a board', () => {
  it('puts it first and keeps the links known before', () => {
    const known = [board('a', 5), board('b', 4, { facilitator: 'f-b', editor: 'e-b', viewer: 'v-b' })]
    expect(withBoard(known, { id: 'b', title: 'New title', tokens: { editor: 'e-b' }, openedAt: 9 })).toEqual([
      { id: 'b', title: 'New title', tokens: { facilitator: 'f-b', editor: 'e-b', viewer: 'v-b' }, openedAt: 9 },
      board('a', 5),
    ])
  })

  it('believes the server about what role a link has', () => {
    const known = [board('b', 4, { facilitator: 'x' })]
    expect(withBoard(known, board('b', 9, { viewer: 'x' }))).toEqual([board('b', 9, { viewer: 'x' })])
  })

  it('offers the link that may do most', () => {
    expect(strongestToken(board('a', 1, { viewer: 'v', editor: 'e' }))).toEqual({ role: 'editor', token: 'e' })
  })
})
