import fc from 'fast-check'
import * as Y from 'yjs'

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
const FINGERPRINT = 'f'.repeat(64)
const fact = fc.record(
  {
    id: fc.oneof(word, fc.constant('same')),
    notes: fc.oneof(value, fc.array(word, { maxLength: 300 })),
    decision: fc.oneof(word, fc.constant('accept')),
    finding: fc.oneof(value, fc.constant(FINGERPRINT)),
    rule: fc.oneof(value, fc.constant('DEV-04')),
    by: value,
    review: value,
    gone: value,
    owner: value,
    reason: value,
    date: value,
    position: value,
    extra: value,
  },
  { requiredKeys: [], noNullPrototype: true },
)
/** One thing that somebody who writes what he likes does to the board of `twoNotes`. */
export type Damage =
  | { id: string; field: string; value: unknown }
  | { root: 'decisions' | 'suppressions'; key: string; fact: unknown; isMap: boolean }
  | { meta: string; value: unknown }

const damage: fc.Arbitrary<Damage> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ id, field, value }) },
  {
    weight: 2,
    arbitrary: fc.record({
      root: fc.constantFrom('decisions', 'suppressions'),
      key: fc.constantFrom('d1', 'd2', 'd3', '', '__proto__', FINGERPRINT),
      fact: fc.oneof(fact, value),
      isMap: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      meta: fc.constantFrom('title', 'mapId', 'lanes', 'extra'),
      value: fc.oneof(value, fc.array(word)),
    }),
  },
)

export function anyDamage(): fc.Arbitrary<Damage> {
  return damage
}

export function applyDamage(doc: Y.Doc, step: Damage): void {
  const records = doc.getMap<unknown>('records')
  if ('meta' in step) doc.getMap('meta').set(step.meta, step.value)
  else if ('root' in step) {
    const { fact: said, isMap } = step
    const isObject = typeof said === 'object' && said !== null
    doc.getMap(step.root).set(step.key, isMap && isObject ? new Y.Map(Object.entries(said)) : said)
  } else {
    if (!(records.get(step.id) instanceof Y.Map))
      records.set(step.id, new Y.Map(Object.entries({ type: 'note', index: 'a5' })))
    ;(records.get(step.id) as Y.Map<unknown>).set(step.field, step.value)
  }
}
