import { DECISION_KINDS, NOTE_KINDS, PHASES, parsePathMap, type PathMap } from '@pathwall/domain'
import fc from 'fast-check'

/** Names that careless code trips over. */
const TRICKY = ['__proto__', 'constructor', 'toString', 'shape:a', 'a b', '"', "'><", 'Ünïcödé', '漢字', '👩‍💻', '../x']
const LANES = ['business', 'team', 'platform', '', '__proto__']

/** The prefix keeps notes, frames and arrows apart. */
function id(prefix: string): fc.Arbitrary<string> {
  const plain = fc.stringMatching(/^[a-z0-9-]{1,8}$/)
  return fc
    .oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: fc.constantFrom(...TRICKY) })
    .map((rest) => prefix + rest)
}

/** Absent, null (which means absent) or there. */
function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> {
  return fc.oneof({ weight: 3, arbitrary }, { weight: 1, arbitrary: fc.constantFrom(undefined, null) })
}

/** Thousandths, so that adding and subtracting the place of a frame gives the same number again. */
function thousandths(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: min * 1000, max: max * 1000 }).map((value) => value / 1000)
}

const coordinate = fc.oneof(
  { weight: 5, arbitrary: thousandths(-2_000, 20_000) },
  { weight: 1, arbitrary: thousandths(-400_000, 400_000) },
)
const size = thousandths(1, 3_000)
const text = fc.oneof(
  fc.constantFrom('', 'Daily', 'Vier-Augen-Prinzip', 'a\nb', '\n', ' two  spaces ', 'x'.repeat(90), '<b>&amp;</b> ]]>'),
  fc.lorem({ maxCount: 90 }),
  fc.string({ unit: 'binary', maxLength: 40 }).map((value) => value.replaceAll('\r', '')),
)
const json = fc
  .json({ maxDepth: 3 })
  .filter((value) => !value.includes('__proto__'))
  .map((value): unknown => JSON.parse(value))
/** Fields of a newer minor version. */
const strange = fc.dictionary(fc.constantFrom('extra', 'tags', 'x-new', 'toString', 'ns:thing'), json, { maxKeys: 2 })

const note = fc.record({
  id: id('n'),
  kind: fc.constantFrom(...NOTE_KINDS),
  text,
  phase: maybe(fc.nat()),
  x: maybe(coordinate),
  y: maybe(coordinate),
  w: maybe(size),
  h: maybe(size),
  frame: maybe(fc.nat()),
  column: maybe(fc.integer({ min: -2, max: 6 })),
  lane: maybe(fc.constantFrom(...LANES)),
  group: maybe(fc.constantFrom('g1', 'g2')),
  onArrow: maybe(fc.nat()),
  pinned: maybe(fc.array(fc.constantFrom('code-review', 'sast'), { maxLength: 2 })),
  strange,
})
const arrow = fc.record({
  id: id('a'),
  from: fc.nat(),
  to: fc.nat(),
  label: maybe(text),
  bend: maybe(coordinate),
  strange,
})
const box = { x: coordinate, y: coordinate, w: size, h: size }
const frame = fc.record({ id: id('f'), title: maybe(text), phase: maybe(fc.nat()), ...box, strange })
const area = fc.record({
  id: fc.constantFrom(...PHASES),
  order: maybe(fc.integer({ min: 0, max: 6 })),
  reserved: fc.option(fc.record(box)),
  strange,
})
const decision = fc.record({
  id: maybe(id('d')),
  notes: fc.array(fc.nat(), { maxLength: 3 }),
  decision: fc.constantFrom(...DECISION_KINDS),
  finding: maybe(fc.constantFrom('a', 'b').map((digit) => digit.repeat(64))),
  by: maybe(fc.constantFrom('Ben', '')),
  owner: maybe(fc.constantFrom('Anna', '')),
  reason: maybe(text),
  date: maybe(fc.constant('2026-11-21')),
  review: maybe(fc.constant('2027-01-01')),
  strange,
})
const suppression = fc.record({
  id: maybe(id('s')),
  finding: fc.constantFrom('a', 'b', 'c').map((digit) => digit.repeat(64)),
  rule: fc.constantFrom('DEV-04', 'OPS-02'),
  reason: text,
  by: maybe(fc.constantFrom('Anna', '')),
  date: maybe(fc.constant('2026-11-21')),
  strange,
})
const parts = fc.record({
  minor: fc.constantFrom('', '.0', '.3', '.12'),
  id: maybe(fc.constantFrom('checkout', '')),
  title: maybe(text),
  lanes: maybe(fc.uniqueArray(fc.constantFrom(...LANES))),
  phases: maybe(fc.uniqueArray(area, { selector: ({ id: phase }) => phase })),
  notes: fc.uniqueArray(note, { selector: ({ id: noteId }) => noteId, maxLength: 14 }),
  arrows: fc.uniqueArray(arrow, { selector: ({ id: arrowId }) => arrowId, maxLength: 8 }),
  frames: fc.uniqueArray(frame, { selector: ({ id: frameId }) => frameId, maxLength: 3 }),
  decisions: fc.uniqueArray(decision, { selector: ({ id: decisionId }) => decisionId ?? {}, maxLength: 3 }),
  suppressions: fc.uniqueArray(suppression, { selector: ({ finding }) => finding, maxLength: 3 }),
  strange,
})

type Parts = typeof parts extends fc.Arbitrary<infer T> ? T : never

/** A `p2p-map/1` file that is in order: with every field, with fields that are null or absent, with unknown fields everywhere. */
export function anyMapFile(): fc.Arbitrary<Record<string, unknown>> {
  return parts.map(assemble)
}

function assemble({ minor, strange: extra, ...map }: Parts): Record<string, unknown> {
  const phases = map.phases?.map((entry) => entry.id) ?? PHASES
  const frames = map.frames.map(({ strange: more, ...entry }) => ({
    ...more,
    ...entry,
    phase: pick(phases, entry.phase),
  }))
  const nodes = map.notes.map((entry) => entry.id)
  const arrows = map.arrows.flatMap(({ strange: more, ...entry }) => {
    const from = pick(nodes, entry.from)
    const to = pick(nodes, entry.to)
    return from === to ? [] : [{ ...more, ...entry, from, to }]
  })
  const notes = map.notes.map(({ strange: more, ...entry }) => {
    const home = pick(frames, entry.frame)
    return {
      ...more,
      ...entry,
      frame: home?.id,
      // A note lies where its frame lies.
      phase: home === undefined ? pick(phases, entry.phase) : home.phase,
      onArrow: pick(arrows, entry.onArrow)?.id,
    }
  })
  const file = {
    ...extra,
    ...map,
    schema: `p2p-map/1${minor}`,
    phases: map.phases?.map(({ strange: more, reserved, ...entry }) => ({ ...more, ...entry, ...reserved })),
    notes,
    arrows,
    frames,
    decisions: map.decisions.map(({ strange: more, ...entry }) => ({
      ...more,
      ...entry,
      notes: entry.notes.flatMap((index) => pick(nodes, index) ?? []),
    })),
    suppressions: map.suppressions.map(({ strange: more, ...entry }, index) => ({
      ...more,
      ...entry,
      id: entry.id && `${entry.id}${index}`,
    })),
  }
  return JSON.parse(JSON.stringify(file)) as Record<string, unknown>
}

/** A map as the parser gives it: what a board can hold without a change. */
export function anyParsedMap(): fc.Arbitrary<PathMap> {
  return anyMapFile().map((file) => {
    const parsed = parsePathMap(file)
    if (!parsed.ok) throw new Error(`The parser refused a file that is in order: ${JSON.stringify(parsed.issues)}`)
    return parsed.value
  })
}

function pick<T>(list: readonly T[], index: number | null | undefined): T | undefined {
  return index === null || index === undefined ? undefined : list[index % list.length]
}
