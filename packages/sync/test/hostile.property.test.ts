import { parsePathMap, toMapFile } from '@pathwall/domain'
import type { TLRecord } from '@tldraw/tlschema'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { readBoardMap } from '../src/index.ts'
import { anyDamage, applyDamage } from './anyDamage.ts'
import { shownBy } from './shownBy.ts'
import { openTwoNotes, twoNotes } from './twoNotes.ts'
import { openReplica } from './wallReplica.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
const runs = Number(process.env['TEST_RUNS'] ?? 300)
console.info(`hostile seed ${seed} (TEST_SEED=${seed} repeats this run)`)

it('[Y6] shows and reads a board that strangers have written into, and can take it away as a file', () => {
  fc.assert(
    fc.property(fc.array(anyDamage(), { maxLength: 12, size: 'max' }), (damages) => {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, twoNotes)
      for (const damage of damages) applyDamage(doc, damage)
      const update = Y.encodeStateAsUpdate(doc)
      // It makes no difference whether it comes while one looks on or was there before.
      const [live, later] = [openTwoNotes(), openReplica(update)]
      Y.applyUpdate(live.doc, update, 'network')
      expect(shownBy(live)).toEqual(shownBy(later))
      for (const kept of ['page:page', 'document:document']) expect(live.store.has(kept as TLRecord['id'])).toBe(true)
      const map = readBoardMap(live.doc)
      expect(parsePathMap(JSON.parse(JSON.stringify(toMapFile(map))))).toMatchObject({ ok: true })
      live.close()
      later.close()
    }),
    { seed, numRuns: runs },
  )
}, 60_000)
