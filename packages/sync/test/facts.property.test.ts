import { DECISION_KINDS, parsePathMap, toMapFile } from '@pathwall/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createRestoreUpdate, readBoardMap } from '../src/index.ts'
import { FINDING, STEP, decide, decisionsIn, decisionsOf, saidBy, suppress, withdraw } from './factGestures.ts'
import { openTwoNotes } from './twoNotes.ts'
import { removeNote, setText } from './wallGestures.ts'
import { deliver, exchange, type WallReplica } from './wallReplica.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
const runs = Number(process.env['TEST_RUNS'] ?? 300)
console.info(`facts seed ${seed} (TEST_SEED=${seed} repeats this run)`)

type Act = (replica: WallReplica) => void
const OTHER_STEP = 'step\nwho'
const key = fc.constantFrom(STEP, OTHER_STEP, FINDING)
const word = fc.constantFrom('', 'Anna', 'Ben', 'Small', '2027-01-01')
const fields = fc.record(
  { decision: fc.constantFrom(...DECISION_KINDS), owner: word, reason: word, review: word, by: word },
  { requiredKeys: [] },
)
const edit = <T extends unknown[]>(
  values: { [K in keyof T]: fc.Arbitrary<T[K]> },
  gesture: (...values: T) => Parameters<WallReplica['edit']>[0],
): fc.Arbitrary<Act> =>
  fc.tuple(...values).map(
    (all): Act =>
      (replica) =>
        replica.edit(gesture(...(all as T))),
  )
const act = fc.oneof(
  { weight: 6, arbitrary: edit([fields, key], decide) },
  { weight: 2, arbitrary: edit([key], (where) => withdraw('decisions', where)) },
  { weight: 2, arbitrary: edit([fc.record({ reason: word, by: word })], suppress) },
  { weight: 1, arbitrary: edit([fc.constant(FINDING)], (where) => withdraw('suppressions', where)) },
  { weight: 1, arbitrary: edit([fc.constantFrom('who', 'how'), word], setText) },
  { weight: 1, arbitrary: edit([fc.constantFrom('who', 'how')], removeNote) },
  { weight: 3, arbitrary: fc.constant<Act>((replica) => replica.undo()) },
  { weight: 1, arbitrary: fc.constant<Act>((replica) => replica.redo()) },
)
const who = fc.nat(2)
const script = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ who, act }) },
    { weight: 2, arbitrary: fc.record({ from: who, to: who }) },
    { weight: 1, arbitrary: fc.constant('exchange' as const) },
  ),
  { maxLength: 40, size: 'max' },
)

function play(replicas: WallReplica[], steps: typeof script extends fc.Arbitrary<infer T> ? T : never): void {
  for (const step of steps) {
    if (step === 'exchange') exchange(...replicas)
    else if ('act' in step) step.act(replicas[step.who]!)
    else if (step.from !== step.to) deliver(replicas[step.from]!, replicas[step.to]!)
  }
}

it('[Y8] [Y22] ends for everybody in the same decisions, on the screen and in the document, at most one about each thing', () => {
  fc.assert(
    fc.property(script, (steps) => {
      const replicas = [openTwoNotes(), openTwoNotes(), openTwoNotes()]
      play(replicas, steps)
      for (const replica of replicas) {
        const { store, doc } = saidBy(replica)
        expect(store).toEqual(doc)
      }
      exchange(...replicas)
      exchange(...replicas)
      const said = replicas.map(saidBy)
      expect(said[0]!.store).toEqual(said[0]!.doc)
      expect(said[1]).toEqual(said[0])
      expect(said[2]).toEqual(said[0])
      const map = readBoardMap(replicas[0]!.doc)
      expect(map.decisions.length).toBeLessThanOrEqual(3)
      expect(parsePathMap(toMapFile(map))).toEqual({ ok: true, value: map })
      for (const replica of replicas) replica.close()
    }),
    { seed, numRuns: runs },
  )
}, 600_000)

it('[Y24] undo changes no field that somebody else has changed last', () => {
  const owner = fc.constantFrom('Anna', 'Cleo')
  const anyFields = fc.record({ owner, reason: fc.constantFrom('a1', 'a2') }, { requiredKeys: [] })
  fc.assert(
    fc.property(fc.array(anyFields, { maxLength: 6 }), fc.nat(8), (mine, undos) => {
      const [anna, ben] = [openTwoNotes(), openTwoNotes()]
      for (const said of mine) anna.edit(decide(said))
      exchange(anna, ben)
      ben.edit(decide({ owner: 'Ben', review: '2027-01-01' }))
      exchange(anna, ben)
      for (let times = 0; times < undos; times++) anna.undo()
      exchange(anna, ben)
      expect(decisionsOf(ben)).toMatchObject([{ owner: 'Ben', review: '2027-01-01' }])
    }),
    { seed, numRuns: runs },
  )
}, 600_000)

it('[Y16] [Y18] [Y20] restores what was decided, and takes that back', () => {
  fc.assert(
    fc.property(script, script, (earlier, later) => {
      const replicas = [openTwoNotes(), openTwoNotes(), openTwoNotes()]
      play(replicas, earlier)
      exchange(...replicas)
      const [{ doc }] = replicas as [WallReplica]
      const version = Y.encodeStateAsUpdate(doc)
      play(replicas, later)
      const before = Y.encodeStateAsUpdate(doc)
      for (const wanted of [version, before]) {
        const update = createRestoreUpdate(doc, wanted)
        if (update !== undefined) Y.applyUpdate(doc, update, 'network')
        expect(decisionsOf({ doc })).toEqual(decisionsIn(wanted))
        expect(saidBy(replicas[0]!).store).toEqual(saidBy(replicas[0]!).doc)
        expect(createRestoreUpdate(doc, wanted)).toBeUndefined()
      }
      for (const replica of replicas) replica.close()
    }),
    { seed, numRuns: Math.ceil(runs / 2) },
  )
}, 600_000)
