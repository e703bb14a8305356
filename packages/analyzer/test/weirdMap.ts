import { NOTE_KINDS, PHASES, type PathMap } from '@pathwall/domain'
import fc from 'fast-check'

const id = fc.constantFrom('a', 'b', 'c', 'a+b', '~a', '', '\\', '__proto__', 'constructor', 'nobody', '\u{1f600}')
const phase = fc.constantFrom(...PHASES, undefined, 'nowhere')
const number = fc.oneof(
  fc.integer({ min: -500, max: 500 }),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, 1e308, -1e308, 1e-300, -0, undefined),
)
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', ' \n', '?', 'kein', 'not yet', 'ab Q3', ',;+'))
const place = { x: number, y: number, w: number, h: number }

/** Maps that no parser has seen: ids twice, references to nothing, impossible numbers, phases that do not exist. */
export function weirdMap(): fc.Arbitrary<PathMap> {
  const map = fc.record({
    schema: fc.constant('p2p-map/1'),
    title: text,
    phases: fc.array(fc.record({ id: phase, order: number, ...place })),
    lanes: fc.array(text),
    notes: fc.array(
      fc.record({
        ...{ id, text, phase, ...place },
        kind: fc.constantFrom(...NOTE_KINDS, 'idea'),
        frame: fc.option(id, { nil: undefined }),
        column: number,
        lane: fc.option(text, { nil: undefined }),
        onArrow: fc.option(id, { nil: undefined }),
        group: fc.option(id, { nil: undefined }),
        pinned: fc.option(fc.array(id), { nil: undefined }),
      }),
    ),
    arrows: fc.array(fc.record({ id, from: id, to: id, bend: number })),
    frames: fc.array(fc.record({ id, title: text, phase, ...place })),
    decisions: fc.array(
      fc.record({
        notes: fc.array(id),
        finding: fc.option(id, { nil: undefined }),
        decision: fc.constant('accept'),
        owner: fc.option(text, { nil: undefined }),
        reason: fc.option(text, { nil: undefined }),
      }),
    ),
    suppressions: fc.array(fc.record({ finding: id, rule: text, reason: text })),
  })
  return map as unknown as fc.Arbitrary<PathMap>
}
