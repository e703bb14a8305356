import { PAGE_ID } from '@pathwall/canvas-schema'
import { NOTE_KINDS, parsePathMap, toMapFile, type PathMap } from '@pathwall/domain'
import type { TLRecord } from '@tldraw/tlschema'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createBoardUpdate, readBoardContent, readBoardMap } from '../src/index.ts'
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
  slideTie,
  takeOut,
  tieAgain,
  typeAt,
} from './wallGestures.ts'
import { shownBy, toComparable } from './shownBy.ts'
import { deliver, exchange, openReplica, type WallReplica } from './wallReplica.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
const runs = Number(process.env['TEST_RUNS'] ?? 150)
console.info(`convergence seed ${seed} (TEST_SEED=${seed} repeats this run)`)

const NOTES = ['n0', 'n1', 'n2', 'n3']
const map: PathMap = {
  schema: 'p2p-map/1',
  title: 'Four notes',
  phases: [{ id: 'input', order: 1 }],
  lanes: [],
  notes: NOTES.map((id, index) => ({ id, kind: 'people', text: id, phase: 'input', x: index * 210, y: 0 })),
  arrows: [{ id: 'a-n0-n1', from: 'n0', to: 'n1' }],
  frames: [
    { id: 'f0', title: '', phase: 'input', x: 0, y: 400, w: 600, h: 400 },
    { id: 'f1', title: '', x: 50, y: 450, w: 300, h: 300 },
  ],
  decisions: [],
  suppressions: [],
}
const board = createBoardUpdate(map)

type Action = (replica: WallReplica) => void
// Few ids, so that people meet: on the same note, in the same frame, and with the same new id.
const note = fc.constantFrom(...NOTES, 'made')
const frame = fc.constantFrom('f0', 'f1', 'f2')
const coordinate = fc.integer({ min: -500, max: 2000 })
const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const edit = <T extends unknown[]>(
  arguments_: { [K in keyof T]: fc.Arbitrary<T[K]> },
  gesture: (...values: T) => Parameters<WallReplica['edit']>[0],
): fc.Arbitrary<Action> =>
  fc.tuple(...arguments_).map((values): Action => named(gesture.name, values, (r) => r.edit(gesture(...(values as T)))))

interface Weighted {
  weight: number
  arbitrary: fc.Arbitrary<Action>
}
const often = (...arbitraries: fc.Arbitrary<Action>[]): Weighted[] =>
  arbitraries.map((arbitrary) => ({ weight: 4, arbitrary }))
const seldom = (...arbitraries: fc.Arbitrary<Action>[]): Weighted[] =>
  arbitraries.map((arbitrary) => ({ weight: 1, arbitrary }))
const always = [
  ...often(fc.constant(named('undo', [], (replica) => replica.undo()))),
  ...seldom(
    fc.constant(named('redo', [], (replica) => replica.redo())),
    fc.constant(named('hold', [], (replica) => replica.hold())),
    fc.constant(named('release', [], (replica) => replica.release())),
  ),
]
const onNotes = [
  ...often(
    edit([note, coordinate, coordinate], moveShape),
    edit([note, fc.constantFrom(...NOTE_KINDS)], setKind),
    edit([note, text], setText),
    edit([note, fc.nat(12), text], typeAt),
  ),
  ...seldom(edit([note], removeNote), edit([note, fc.constant('made'), coordinate], copyNote)),
]
const arrow = fc.constantFrom<[string, string]>(['n0', 'n1'], ['n0', 'n1'], ['n1', 'n2'])
const onArrows = [
  ...often(
    edit([note, note], connect),
    edit([arrow, note, fc.constantFrom('t1', 't2', 't3')], tieAgain),
    edit([arrow, fc.constantFrom<'start' | 'end'>('start', 'end'), note], slideTie),
  ),
  ...seldom(edit([arrow], removeArrow), edit([note], removeNote), edit([note, text], setText)),
]
const onFrames = [
  ...often(
    edit([frame, coordinate, coordinate], moveShape),
    edit([note, coordinate, coordinate], moveShape),
    edit([note, frame], putInto),
    edit([frame, frame], putInto),
  ),
  ...seldom(
    edit([fc.oneof(note, frame)], takeOut),
    edit([frame, coordinate], makeFrame),
    edit([frame], dissolveFrame),
    edit([frame], removeFrame),
  ),
]
const who = fc.nat(2)
/** Mostly of one sort, so that what people do meets what others do. */
const script = fc
  .constantFrom(onNotes, onArrows, onFrames, [...onNotes, ...onArrows, ...onFrames])
  .chain((sort) =>
    fc.array(
      fc.oneof(
        { weight: 8, arbitrary: fc.record({ who, action: fc.oneof(...sort, ...always) }) },
        { weight: 2, arbitrary: fc.record({ from: who, to: who }) },
        { weight: 1, arbitrary: fc.constant('exchange' as const) },
      ),
      { maxLength: 40, size: 'max' },
    ),
  )

it('[Y8] shows everybody the same wall after any edits in any order', () => {
  fc.assert(
    fc.property(script, (steps) => {
      const replicas = [openReplica(board), openReplica(board), openReplica(board)]
      const at = (index: number): WallReplica => replicas[index]!
      for (const step of steps) {
        if (step === 'exchange') exchange(...replicas)
        else if ('action' in step) step.action(at(step.who))
        else if (step.from !== step.to) deliver(at(step.from), at(step.to))
      }
      for (const replica of replicas) replica.release()
      exchange(...replicas)
      exchange(...replicas)

      const walls = replicas.map(shownBy)
      expect(walls[1]).toEqual(walls[0])
      expect(walls[2]).toEqual(walls[0])
      const maps = replicas.map((replica) => readBoardMap(replica.doc))
      expect(maps[1]).toEqual(maps[0])
      expect(maps[2]).toEqual(maps[0])
      for (const replica of replicas)
        expect(shownBy(replica)).toEqual(toComparable(readBoardContent(replica.doc).records))
      for (const { id } of readBoardContent(at(0).doc).records) expect(isOnPage(at(0), id)).toBe(true)
      // Whatever became of the wall, it can be taken away as a file and read back.
      expect(parsePathMap(toMapFile(maps[0]!))).toMatchObject({ ok: true })
      for (const replica of replicas) replica.close()
    }),
    { seed, numRuns: runs },
  )
}, 600_000)

/** Whether the shape hangs on the page, over whatever it lies in. */
function isOnPage(replica: WallReplica, id: string): boolean {
  let record = replica.store.get(id as TLRecord['id']) as { parentId?: string; typeName: string } | undefined
  for (let depth = 0; record?.typeName === 'shape' && depth < 20; depth++) {
    if (record.parentId === PAGE_ID) return true
    record = replica.store.get(record.parentId as TLRecord['id']) as typeof record
  }
  return record?.typeName === 'binding'
}

/** A counterexample then reads as what people did. */
function named(name: string, values: readonly unknown[], act: Action): Action {
  return Object.assign(act, {
    [fc.toStringMethod]: () => `${name}(${values.map((v) => JSON.stringify(v)).join(', ')})`,
  })
}
