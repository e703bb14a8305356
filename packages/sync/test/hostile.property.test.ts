import { parsePathMap, toMapFile } from '@pathwall/domain'
import type { TLRecord } from '@tldraw/tlschema'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { readBoardMap } from '../src/index.ts'
import { shownBy } from './shownBy.ts'
import { openTwoNotes, twoNotes } from './twoNotes.ts'
import { openReplica } from './wallReplica.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
const runs = Number(process.env['TEST_RUNS'] ?? 300)
console.info(`hostile seed ${seed} (TEST_SEED=${seed} repeats this run)`)

const IDS = ['shape:who', 'shape:how', 'shape:frame', 'shape:a-who-how', 'shape:phase:input', 'shape:phase:delivery']
const id = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...IDS) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'binding:a-who-how:end',
      'shape:',
      'shape:\u0007',
      `shape:${'x'.repeat(200)}`,
      'page:page',
    ),
  },
)
/** Fields that mean something, so that what is wrong with their values is not lost among unknown names. */
const field = fc.constantFrom(
  ...['type', 'pos', 'index', 'gone', 'text', 'opacity', 'rotation', 'isLocked', 'meta', 'props', 'id', 'parentId'],
  ...['props.color', 'props.richText', 'props.growY', 'props.w', 'props.h', 'props.name', 'props.text', 'props.bend'],
  ...['props.start', 'props.phase', 'props.order', 'props.reserved', 'props.area', 'props.terminal', 'fromId', 'toId'],
  ...['meta.column', 'meta.lane', 'meta.onArrow', 'meta.w', 'meta.h', 'meta.extra', 'meta.__proto__', '__proto__'],
)
const number = fc.oneof(fc.double(), fc.constantFrom(0, -0, -1, 1e308, -1e308, Number.NaN, Infinity, 2 ** 53))
const word = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...IDS, 'note', 'frame', 'arrow', 'phase', 'group', 'delivery', 'x'.repeat(5000), '\ud83d'),
)
const value: fc.Arbitrary<unknown> = fc.oneof(
  number,
  word,
  fc.boolean(),
  fc.constantFrom(null, undefined),
  fc.tuple(number, number, word),
  fc.dictionary(fc.constantFrom('x', 'y', 'w', 'h', 'id', 'text', '__proto__'), fc.oneof(number, word), {
    noNullPrototype: true,
  }),
  fc.constant(new Uint8Array([1, 2])),
)
const decision = fc.record(
  {
    id: fc.oneof(word, fc.constant('same')),
    notes: fc.oneof(value, fc.array(word, { maxLength: 300 })),
    decision: fc.oneof(word, fc.constant('accept')),
    owner: value,
    reason: value,
    date: value,
    position: value,
    extra: value,
  },
  { requiredKeys: [], noNullPrototype: true },
)
const damage = fc.oneof(
  { weight: 8, arbitrary: fc.record({ id, field, value }) },
  {
    weight: 1,
    arbitrary: fc.record({ decisionKey: fc.constantFrom('d1', 'd2', 'd3'), decision: fc.oneof(decision, value) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      meta: fc.constantFrom('title', 'mapId', 'lanes', 'extra'),
      value: fc.oneof(value, fc.array(word)),
    }),
  },
)

it('[Y6] shows and reads a board that strangers have written into, and can take it away as a file', () => {
  fc.assert(
    fc.property(fc.array(damage, { maxLength: 12, size: 'max' }), (damages) => {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, twoNotes)
      const records = doc.getMap<unknown>('records')
      for (const step of damages) {
        if ('meta' in step) doc.getMap('meta').set(step.meta, step.value)
        else if ('decisionKey' in step) doc.getMap('decisions').set(step.decisionKey, step.decision)
        else {
          if (!records.has(step.id)) records.set(step.id, new Y.Map(Object.entries({ type: 'note', index: 'a5' })))
          ;(records.get(step.id) as Y.Map<unknown>).set(step.field, step.value)
        }
      }
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
