import {
  NOTE_KINDS,
  PHASES,
  type Arrow,
  type Decision,
  type Note,
  type PathMap,
  type StepFrame,
} from '@pathwall/domain'
import fc from 'fast-check'

const MOST_NOTES = 24
/** Small enough that notes meet, cover and cluster. */
const EXTENT = 2_400

const noteFields = fc.record(
  {
    kind: fc.constantFrom(...NOTE_KINDS),
    text: fc.constantFrom('Build', 'Review', 'todo: scan', 'Pentest?', 'kein Review', ' ', '“Ünïcode” <b>', 'a\nb'),
    x: fc.integer({ min: 0, max: EXTENT }),
    y: fc.integer({ min: 0, max: EXTENT }),
    phase: fc.constantFrom(...PHASES),
    w: fc.constantFrom(100, 200, 400),
    h: fc.constantFrom(100, 200, 340),
    frame: fc.constantFrom('f0', 'f1'),
    cell: fc.record({ column: fc.integer({ min: 1, max: 3 }), lane: fc.constantFrom('team', 'platform') }),
  },
  { requiredKeys: ['kind', 'text', 'x', 'y'] },
)

/** Any map that the parser would let in: ids are unique and every reference leads somewhere. Shrinks to few notes. */
export function anyPathMap(): fc.Arbitrary<PathMap> {
  return fc
    .record({
      fields: fc.array(noteFields, { maxLength: MOST_NOTES }),
      ends: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: MOST_NOTES }),
      gates: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
      decided: fc.array(fc.array(fc.nat(), { maxLength: 3 }), { maxLength: 3 }),
    })
    .map(({ fields, ends, gates, decided }) => {
      const notes = fields.map(({ cell, ...note }, index): Note => ({ id: `n${index}`, ...note, ...cell }))
      const arrows = ends.flatMap(([from, to], index) => anArrow(notes, from, to, `a${index}`))
      for (const [note, arrow] of gates) {
        const [gate, on] = [atIndex(notes, note), atIndex(arrows, arrow)]
        if (gate?.kind === 'control' && on !== undefined) gate.onArrow = on.id
      }
      return {
        schema: 'p2p-map/1',
        title: 'Any map',
        phases: PHASES.map((id, index) => ({ id, order: index + 1 })),
        lanes: ['team', 'platform'],
        notes,
        arrows,
        frames: ['f0', 'f1'].map((id, index): StepFrame => ({ id, title: id, x: index * 900, y: 0, w: 800, h: 800 })),
        decisions: decided.map((about): Decision => ({
          notes: about.flatMap((index) => atIndex(notes, index)?.id ?? []),
          decision: 'accept',
          owner: 'Anna',
          reason: 'Known',
        })),
        suppressions: [],
      }
    })
}

function anArrow(notes: readonly Note[], from: number, to: number, id: string): Arrow[] {
  const [start, end] = [atIndex(notes, from), atIndex(notes, to)]
  return start === undefined || end === undefined || start === end ? [] : [{ id, from: start.id, to: end.id }]
}

function atIndex<T>(items: readonly T[], index: number): T | undefined {
  return items[index % items.length]
}
