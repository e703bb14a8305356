import { NOTE_KINDS, type PathMap } from '@pathwall/domain'
import { anyPathMap } from '@pathwall/testkit'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoardUpdate, createRestoreUpdate, readBoardContent, readBoardMap } from '../src/index.ts'
import { anyDamage, applyDamage } from './anyDamage.ts'
import { shownBy, toComparable } from './shownBy.ts'
import { twoNotes } from './twoNotes.ts'
import {
  connect,
  copyNote,
  dissolveFrame,
  makeFrame,
  moveShape,
  putInto,
  removeArrow,
  removeFrame,
  removeNote,
  setKind,
  setText,
  takeOut,
  tieAgain,
  typeAt,
} from './wallGestures.ts'
import { exchange, openReplica, type WallReplica } from './wallReplica.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
const runs = Number(process.env['TEST_RUNS'] ?? 150)
console.info(`restore seed ${seed} (TEST_SEED=${seed} repeats this run)`)

type Edit = Parameters<WallReplica['edit']>[0]

const note = fc.constantFrom('n0', 'n1', 'n2', 'made', 'late')
const frame = fc.constantFrom('f0', 'f1', 'f2')
const coordinate = fc.integer({ min: -500, max: 2000 })
const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const arrow = fc.constantFrom<[string, string]>(['n0', 'n1'], ['n1', 'n2'], ['n0', 'made'])
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(note, coordinate, coordinate).map((values) => moveShape(...values)),
  fc.tuple(note, fc.constantFrom(...NOTE_KINDS)).map((values) => setKind(...values)),
  fc.tuple(note, text).map((values) => setText(...values)),
  fc.tuple(note, fc.nat(12), text).map((values) => typeAt(...values)),
  fc.tuple(note, fc.constantFrom('made', 'late'), coordinate).map((values) => copyNote(...values)),
  note.map(removeNote),
  fc.tuple(note, note).map((values) => connect(...values)),
  fc.tuple(arrow, note, fc.constantFrom('t1', 't2')).map((values) => tieAgain(...values)),
  arrow.map(removeArrow),
  fc.tuple(fc.oneof(note, frame), frame).map((values) => putInto(...values)),
  fc.oneof(note, frame).map(takeOut),
  fc.tuple(frame, coordinate).map((values) => makeFrame(...values)),
  frame.map(dissolveFrame),
  frame.map(removeFrame),
)
const edits = fc.array(edit, { maxLength: 16, size: 'max' })

it('[Y20] [Y16] shows again what the version showed, whatever was done since, and then has nothing left to do', () => {
  check(
    fc.property(anyPathMap(), edits, edits, (map, earlier, later) => {
      const replica = openReplica(createBoardUpdate(map))
      earlier.forEach((change) => replica.edit(change))
      const version = Y.encodeStateAsUpdate(replica.doc)
      later.forEach((change) => replica.edit(change))
      const before = Y.encodeStateAsUpdate(replica.doc)
      restore(replica.doc, version)
      expect(contentOf(replica.doc)).toEqual(contentOf(docOf(version)))
      // The wall that is open follows, and so does whoever opens it later.
      expect(shownBy(replica)).toEqual(toComparable(readBoardContent(docOf(version)).records))
      expect(createRestoreUpdate(replica.doc, version)).toBeUndefined()
      // Restoring how it was right before takes the restore back.
      restore(replica.doc, before)
      expect(contentOf(replica.doc)).toEqual(contentOf(docOf(before)))
      replica.close()
    }),
  )
}, 600_000)

it('[Y20] restores a board into which strangers have written, before or after', () => {
  const damages = fc.array(anyDamage(), { maxLength: 8, size: 'max' })
  const lost = fc.array(fc.constantFrom('shape:who', 'shape:frame', 'shape:a-who-how', 'binding:a-who-how:end'))
  check(
    fc.property(damages, damages, lost, (earlier, later, deleted) => {
      const writer = docOf(twoNotes)
      earlier.forEach((damage) => applyDamage(writer, damage))
      const version = Y.encodeStateAsUpdate(writer)
      later.forEach((damage) => applyDamage(writer, damage))
      for (const id of deleted) writer.getMap('records').delete(id)
      // As it comes over the wire, on which not every value survives.
      const doc = docOf(Y.encodeStateAsUpdate(writer))
      restore(doc, version)
      expect(contentOf(doc)).toEqual(contentOf(docOf(version)))
      expect(createRestoreUpdate(doc, version)).toBeUndefined()
    }),
    300,
  )
}, 600_000)

it('[Y17] merges with what others do at the same moment, the same for everybody', () => {
  check(
    fc.property(anyPathMap(), edits, edits, edits, (map, since, here, there) => {
      const board = createBoardUpdate(map)
      const [one, other] = [openReplica(board), openReplica(board)]
      since.forEach((change) => one.edit(change))
      exchange(one, other)
      const restored = createRestoreUpdate(one.doc, board)
      here.forEach((change) => one.edit(change))
      there.forEach((change) => other.edit(change))
      // One hears of it before the others' edits, the other after them.
      if (restored !== undefined) Y.applyUpdate(one.doc, restored, 'network')
      exchange(one, other)
      exchange(one, other)
      expect(shownBy(one)).toEqual(shownBy(other))
      expect(readBoardMap(one.doc)).toEqual(readBoardMap(other.doc))
      expect(shownBy(one)).toEqual(toComparable(readBoardContent(one.doc).records))
      one.close()
      other.close()
    }),
  )
}, 600_000)

function check<T>(property: fc.IProperty<T>, numRuns = runs): void {
  fc.assert(property, { seed, numRuns })
}

function restore(doc: Y.Doc, version: Uint8Array): void {
  const update = createRestoreUpdate(doc, version)
  if (update !== undefined) Y.applyUpdate(doc, update, 'network')
}

function docOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc
}

/** Everything that is shown and read of a board, and whatever else it holds that is not deleted. */
function contentOf(doc: Y.Doc): Record<'shown' | 'meta' | 'decisions' | 'suppressions', unknown> & { map: PathMap } {
  const { records, meta, decisions, suppressions } = readBoardContent(doc)
  const map = readBoardMap(doc)
  const byId = <T extends { id: string }>(items: readonly T[]): T[] => [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    shown: toComparable(records),
    meta: { known: meta, all: doc.getMap('meta').toJSON() },
    decisions,
    suppressions,
    map: { ...map, notes: byId(map.notes), arrows: byId(map.arrows), frames: byId(map.frames) },
  }
}
