import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { readDecisions, readMeta } from './readMapFacts.ts'

it('[Y8] reads decisions in the order in which they were made, whatever order they arrived in', () => {
  const make = (keys: string[]) => {
    const decisions = new Y.Doc().getMap<unknown>('decisions')
    for (const key of keys)
      decisions.set(key, { decision: 'accept', notes: [key], position: { a: 2, b: 1, c: Number.NaN, d: 1 }[key] })
    return readDecisions(decisions).map(({ notes }) => notes[0])
  }
  expect(make(['a', 'b', 'c', 'd'])).toEqual(['c', 'b', 'd', 'a'])
  expect(make(['d', 'c', 'b', 'a'])).toEqual(['c', 'b', 'd', 'a'])
})

it('[Y6] reads of a decision what a map file can hold', () => {
  const decisions = new Y.Doc().getMap<unknown>('decisions')
  decisions.set('1', {
    decision: 'accept',
    notes: ['n', 5, 'phase:input'],
    owner: 5,
    reason: 'why',
    id: 'x',
    position: 1,
  })
  decisions.set('2', { decision: 'mitigate', notes: [], id: 'x', review: 'y'.repeat(100), position: 2 })
  decisions.set('3', { decision: 'perhaps', notes: [] })
  decisions.set('4', 'no decision')
  expect(readDecisions(decisions)).toEqual([
    { id: 'x', decision: 'accept', notes: ['n'], reason: 'why' },
    { decision: 'mitigate', notes: [] },
  ])
})

it('[Y6] reads of a title and lanes what a map file can hold', () => {
  const meta = new Y.Doc().getMap<unknown>('meta')
  expect(readMeta(meta)).toEqual({ title: '', lanes: [] })
  meta.set('title', 't'.repeat(1000))
  meta.set('lanes', ['A', 7, 'l'.repeat(201), 'B'])
  meta.set('mapId', 7)
  expect(readMeta(meta)).toEqual({ title: 't'.repeat(200), lanes: ['A', 'B'] })
})
