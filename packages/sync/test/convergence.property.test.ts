import { bindingRecord, colorOfKind } from '@pathwall/canvas-schema'
import { NOTE_KINDS, type PathMap } from '@pathwall/domain'
import type { TLRecord } from '@tldraw/tlschema'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createBoardUpdate, readBoardMap, withNoteText } from '../src/index.ts'
import { change, exchange, openReplica, type WallReplica } from './wallReplica.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`convergence seed ${seed} (TEST_SEED=${seed} repeats this run)`)

const NOTES = ['n0', 'n1', 'n2', 'n3']
const map: PathMap = {
  schema: 'p2p-map/1',
  title: 'Four notes',
  phases: [{ id: 'input', order: 1 }],
  lanes: [],
  notes: NOTES.map((id, index) => ({ id, kind: 'people', text: id, phase: 'input', x: index * 210, y: 0 })),
  arrows: [],
  frames: [{ id: 'f0', title: '', phase: 'input', x: 0, y: 400, w: 600, h: 400 }],
  decisions: [],
}
const board = createBoardUpdate(map)

type Action = (replica: WallReplica) => void
const note = fc.constantFrom(...NOTES, 'made')
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.tuple(note, fc.integer({ min: -500, max: 2000 })).map(
    ([id, x]): Action =>
      (replica) =>
        replica.edit(change(id, () => ({ x, y: x / 2 }))),
  ),
  fc.tuple(note, fc.constantFrom(...NOTE_KINDS)).map(
    ([id, kind]): Action =>
      (replica) =>
        replica.edit(change(id, (record) => ({ props: { ...record.props, color: colorOfKind(kind) } }))),
  ),
  fc.tuple(note, fc.string({ unit: 'grapheme', maxLength: 12 })).map(
    ([id, text]): Action =>
      (replica) =>
        replica.edit(change(id, (record) => withNoteText(record as never, text))),
  ),
  note.map(
    (id): Action =>
      (replica) =>
        replica.edit((store) => removeNote(store, id)),
  ),
  fc.tuple(note, note).map(
    ([from, to]): Action =>
      (replica) =>
        replica.edit((store) => connect(store, from, to)),
  ),
  note.map(
    (id): Action =>
      (replica) =>
        replica.edit(intoFrame(id)),
  ),
  fc.constant<Action>((replica) =>
    replica.edit((store) => {
      if (store.has('shape:f0' as TLRecord['id'])) store.remove(['shape:f0' as TLRecord['id']])
    }),
  ),
  fc.constant<Action>((replica) => replica.edit((store) => copyNote(store))),
  fc.constant<Action>((replica) => replica.undo()),
)
const script = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ who: fc.nat(2), action }) },
    { weight: 1, arbitrary: fc.constant('exchange' as const) },
  ),
  { maxLength: 40 },
)

it('[Y8] shows everybody the same wall after any edits in any order', () => {
  fc.assert(
    fc.property(script, (steps) => {
      const replicas = [openReplica(board), openReplica(board), openReplica(board)]
      for (const step of steps) {
        if (step === 'exchange') exchange(...replicas)
        else {
          const replica = replicas[step.who]
          if (replica !== undefined) step.action(replica)
        }
      }
      exchange(...replicas)
      exchange(...replicas)
      const walls = replicas.map(visible)
      expect(walls[1]).toEqual(walls[0])
      expect(walls[2]).toEqual(walls[0])
      const maps = replicas.map((replica) => readBoardMap(replica.doc))
      expect(maps[1]).toEqual(maps[0])
      const [first] = maps
      const ids = new Set(first?.notes.map(({ id }) => id))
      for (const arrow of first?.arrows ?? []) expect(ids.has(arrow.from) && ids.has(arrow.to)).toBe(true)
      for (const replica of replicas) {
        replica.binding.dispose()
        replica.store.dispose()
      }
    }),
    { seed, numRuns: Number(process.env['TEST_RUNS'] ?? 150) },
  )
})

/** What a wall shows, without the order in which records arrived. */
function visible(replica: WallReplica): unknown {
  return replica.store
    .allRecords()
    .filter((record) => record.typeName === 'shape' || record.typeName === 'binding')
    .map((record) => JSON.parse(JSON.stringify(record, sortedKeys)) as { id: string })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function sortedKeys(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
}

function removeNote(store: WallReplica['store'], id: string): void {
  const shapeId = `shape:${id}` as TLRecord['id']
  if (!store.has(shapeId)) return
  const ties = store.allRecords().filter((record) => record.typeName === 'binding' && record.toId === shapeId)
  const arrows = new Set(ties.map((tie) => (tie as { fromId: string }).fromId))
  const all = store
    .allRecords()
    .filter((record) => record.typeName === 'binding' && arrows.has(record.fromId))
    .map((record) => record.id)
  store.remove([...all, ...(arrows as Set<TLRecord['id']>), shapeId])
}

function connect(store: WallReplica['store'], from: string, to: string): void {
  const [start, end] = [`shape:${from}`, `shape:${to}`] as TLRecord['id'][]
  if (from === to || !store.has(start!) || !store.has(end!)) return
  const id = `a-${from}-${to}`
  const props = {
    kind: 'arc',
    labelColor: 'black',
    color: 'grey',
    fill: 'none',
    dash: 'solid',
    size: 's',
    arrowheadStart: 'none',
    arrowheadEnd: 'arrow',
    font: 'sans',
    start: { x: 0, y: 0 },
    end: { x: 10, y: 10 },
    bend: 0,
    text: '',
    labelPosition: 0.5,
    scale: 1,
    elbowMidPoint: 0.5,
  }
  store.put([
    {
      id: `shape:${id}`,
      typeName: 'shape',
      type: 'arrow',
      x: 0,
      y: 0,
      rotation: 0,
      isLocked: false,
      opacity: 1,
      index: 'a8',
      parentId: 'page:page',
      props,
      meta: {},
    } as unknown as TLRecord,
  ])
  store.put([bindingRecord(id, 'start', from), bindingRecord(id, 'end', to)])
}

function copyNote(store: WallReplica['store']): void {
  const source = store.get('shape:n0' as TLRecord['id'])
  if (source !== undefined && !store.has('shape:made' as TLRecord['id']))
    store.put([{ ...source, id: 'shape:made', x: 900 } as TLRecord])
}

function intoFrame(id: string) {
  return (store: WallReplica['store']): void => {
    if (store.has('shape:f0' as TLRecord['id'])) change(id, () => ({ parentId: 'shape:f0' }))(store)
  }
}
