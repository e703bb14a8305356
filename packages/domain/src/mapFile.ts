import { z } from 'zod'
import { NOTE_KINDS } from './noteKind.ts'
import { DECISION_KINDS, NOTE_SIZE } from './pathMap.ts'
import { PHASES } from './phase.ts'

/** Bounds of a map file; far above any real wall, low enough that reading one cannot hurt. */
export const MAP_LIMITS = {
  notes: 5_000,
  arrows: 10_000,
  frames: 1_000,
  decisions: 2_000,
  suppressions: 2_000,
  pinned: 8,
  lanes: 100,
  textLength: 2_000,
  titleLength: 200,
  coordinate: 1_000_000,
} as const

const id = z
  .string()
  .min(1)
  .max(128)
  // Control characters cannot be shown or typed, and `phase:` names the areas on the wall.
  .regex(/^(?!phase:)[^\u0000-\u001f\u007f]+$/u, 'must be printable and must not begin with "phase:"')
const coordinate = z.number().min(-MAP_LIMITS.coordinate).max(MAP_LIMITS.coordinate)
const size = z.number().positive().max(MAP_LIMITS.coordinate)
const text = z.string().max(MAP_LIMITS.textLength)
const shortText = z.string().max(200)
const day = z.string().max(40)
const phase = z.enum(PHASES)
const fingerprint = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'must be the fingerprint of a finding: 64 hexadecimal digits')
  .describe('Fingerprint of the finding.')

const noteFile = z.looseObject({
  id: id.describe('Unique among notes, arrows and frames.'),
  kind: z.enum(NOTE_KINDS),
  text: text.describe('Plain text; lines end with a line feed.'),
  phase: phase.nullish().describe('Absent: the phase of its frame, else none.'),
  x: coordinate.nullish().describe('Left edge. Without x and y the note gets a place when the file is read.'),
  y: coordinate.nullish().describe('Top edge; y grows downwards.'),
  w: size.nullish().describe(`Width; ${NOTE_SIZE} when absent.`),
  h: size.nullish().describe(`Height; ${NOTE_SIZE}, or what the text needs, when absent.`),
  frame: id
    .nullish()
    .describe('Id of the step frame in which the note lies; a name for the group where the file lists no frames.'),
  column: coordinate.nullish().describe('Column of the table from which the note comes.'),
  lane: shortText.nullish().describe('Row of the table from which the note comes. Notes of one cell are one step.'),
  group: id.nullish().describe('Notes with the same group are one step, whatever stands near them.'),
  onArrow: id.nullish().describe('Control notes: id of the arrow on which the note stands as a gate.'),
  pinned: z
    .array(z.string().min(1).max(64))
    .max(MAP_LIMITS.pinned)
    .nullish()
    .describe('Control notes: ids of the catalogue entries that it is; an empty list says "our own control".'),
})

const arrowFile = z.looseObject({
  id: id.describe('Unique among notes, arrows and frames.'),
  from: id.describe('Id of a note.'),
  to: id.describe('Id of another note.'),
  label: text.nullish(),
  bend: coordinate.nullish().describe('How far the middle lies off the straight line; 0 when absent.'),
})

const frameFile = z
  .looseObject({
    id: id.describe('Unique among notes, arrows and frames.'),
    title: z.string().max(MAP_LIMITS.titleLength).nullish(),
    phase: phase.nullish().describe('Absent: the phase of its notes.'),
    x: coordinate,
    y: coordinate,
    w: size,
    h: size,
  })
  .describe('The notes in a step frame are one step.')

const phaseFile = z.looseObject({
  id: phase,
  order: z.number().nullish().describe('Phases stand from left to right by this number.'),
  x: coordinate.nullish().describe('x, y, w and h: area kept for the phase even when it is empty.'),
  y: coordinate.nullish(),
  w: size.nullish(),
  h: size.nullish(),
})

const decisionFile = z
  .looseObject({
    id: id.nullish().describe('Unique among decisions.'),
    notes: z.array(id).max(200).describe('Ids of all media and deliverables of the step.'),
    finding: fingerprint.nullish().describe('Absent: the decision is about the step without a control.'),
    decision: z.enum(DECISION_KINDS),
    owner: shortText.nullish().describe('Who answers for it.'),
    reason: text.nullish(),
    by: shortText.nullish().describe('Who has written it down.'),
    date: day.nullish().describe('Day of the decision, YYYY-MM-DD.'),
    review: day.nullish().describe('Day on which to look at it again, YYYY-MM-DD.'),
  })
  .describe('What was decided about a step without a control, or about another finding.')

const suppressionFile = z
  .looseObject({
    id: id.nullish().describe('Unique among suppressions.'),
    finding: fingerprint,
    rule: z.string().min(1).max(64).describe('Id of the rule, e.g. DEV-04.'),
    reason: text,
    by: shortText.nullish().describe('Who has said so.'),
    date: day.nullish().describe('Day on which it was said, YYYY-MM-DD.'),
  })
  .describe('A finding that somebody has called not relevant here.')

/** The file format `p2p-map/1`. Unknown fields are allowed everywhere and kept. */
export const mapFile = z.looseObject({
  schema: z.string().regex(/^p2p-map\/1(\.\d+)?$/, 'must be "p2p-map/1"'),
  id: shortText.nullish(),
  title: z.string().max(MAP_LIMITS.titleLength).nullish(),
  phases: z
    .array(phaseFile)
    .max(PHASES.length)
    .nullish()
    .describe('Absent: all five when a note lies in one, else none.'),
  lanes: z
    .array(shortText)
    .max(MAP_LIMITS.lanes)
    .nullish()
    .describe('Names of the rows of an imported table, top down.'),
  notes: z.array(noteFile).max(MAP_LIMITS.notes),
  arrows: z.array(arrowFile).max(MAP_LIMITS.arrows).nullish(),
  frames: z.array(frameFile).max(MAP_LIMITS.frames).nullish(),
  decisions: z.array(decisionFile).max(MAP_LIMITS.decisions).nullish(),
  suppressions: z.array(suppressionFile).max(MAP_LIMITS.suppressions).nullish(),
})

export type MapFile = z.infer<typeof mapFile>

/** The fields that this version knows, for the map itself and for the entries of each of its lists. */
export const MAP_FIELDS = {
  map: fieldsOf(mapFile),
  phases: fieldsOf(phaseFile),
  notes: fieldsOf(noteFile),
  arrows: fieldsOf(arrowFile),
  frames: fieldsOf(frameFile),
  decisions: fieldsOf(decisionFile),
  suppressions: fieldsOf(suppressionFile),
} as const

/** JSON Schema (draft 2020-12) of the file format, generated from the parser itself. */
export function mapFileJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(mapFile)
  return { $schema, $id: 'urn:pathwall:p2p-map:1', title: 'A path to production, p2p-map/1', ...schema }
}

function fieldsOf(schema: z.ZodObject): ReadonlySet<string> {
  return new Set(Object.keys(schema.shape))
}
