import { anyParsedMap } from '@pathwall/testkit'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoardUpdate, readBoardMap } from '../src/index.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`board map seed ${seed} (TEST_SEED=${seed} repeats this run)`)

it('gives any map back from its document as it was', () => {
  fc.assert(
    fc.property(anyParsedMap(), (map) => {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, createBoardUpdate(map))
      expect(readBoardMap(doc)).toEqual(map)
    }),
    { seed, numRuns: 150 },
  )
}, 60_000)

it('keeps decisions apart when one is called as another would be', () => {
  const decisions = [
    { notes: [], decision: 'accept' as const },
    { id: 'decision-1', notes: [], decision: 'avoid' as const },
  ]
  const doc = new Y.Doc()
  const map = {
    schema: 'p2p-map/1' as const,
    title: '',
    phases: [],
    lanes: [],
    notes: [],
    arrows: [],
    frames: [],
    decisions,
    suppressions: [],
  }
  Y.applyUpdate(doc, createBoardUpdate(map))
  expect(readBoardMap(doc).decisions).toEqual(decisions)
})
