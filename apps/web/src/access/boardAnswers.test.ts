import { expect, it } from 'vitest'
import { parseLinks, parseMadeLink, parsePass, parsePeople } from './boardAnswers.ts'

it('reads links, the one that may do most first, and leaves out what is none', () => {
  expect(
    parseLinks({
      links: [
        { role: 'viewer', expiresAt: '2026-01-31T12:00:00.000Z', hasPassphrase: true },
        { role: 'facilitator', expiresAt: null },
        { role: 'owner' },
        7,
      ],
    }),
  ).toEqual([
    { role: 'facilitator', expiresAt: undefined, hasPassphrase: false },
    { role: 'viewer', expiresAt: 1_769_860_800_000, hasPassphrase: true },
  ])
  expect(parseLinks([])).toBeUndefined()
})

it('reads a link that was made, and nothing that could not be one', () => {
  expect(parseMadeLink({ role: 'editor', token: 'abc' })).toEqual({ role: 'editor', token: 'abc' })
  expect(parseMadeLink({ role: 'editor', token: 'a b' })).toBeUndefined()
  expect(parseMadeLink(null)).toBeUndefined()
})

it('reads people, those who are here first, with names that fit a line', () => {
  const ben = { id: 'b', name: 'Ben', role: 'viewer', linkRole: 'editor', decidedRole: 'viewer', lastSeenAt: 20 }
  const anna = {
    id: 'a',
    name: 'Anna\nX',
    role: 'editor',
    linkRole: 'editor',
    isHere: true,
    isMe: true,
    lastSeenAt: 10,
  }
  expect(parsePeople({ people: [ben, anna, { id: 'c', role: 'boss' }] })).toEqual([
    {
      id: 'a',
      name: 'Anna X',
      role: 'editor',
      linkRole: 'editor',
      decidedRole: undefined,
      isRemoved: false,
      isHere: true,
      isMe: true,
      lastSeenAt: 10,
    },
    {
      id: 'b',
      name: 'Ben',
      role: 'viewer',
      linkRole: 'editor',
      decidedRole: 'viewer',
      isRemoved: false,
      isHere: false,
      isMe: false,
      lastSeenAt: 20,
    },
  ])
  expect(parsePeople({})).toBeUndefined()
})

it('reads a pass that can travel as a subprotocol', () => {
  expect(parsePass({ pass: 'v1.123.abc_-' })).toBe('v1.123.abc_-')
  expect(parsePass({ pass: 'a b' })).toBeUndefined()
})
