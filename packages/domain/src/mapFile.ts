import { z } from 'zod'
import { NOTE_KINDS } from './noteKind.ts'
import { DECISION_KINDS } from './pathMap.ts'
import { PHASES } from './phase.ts'

/** Bounds of a map file; far above any real wall, low enough that reading one cannot hurt. */
export const MAP_LIMITS = {
  notes: 5_000,
  arrows: 10_000,
  frames: 1_000,
  decisions: 2_000,
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
const day = z.string().max(40)
const phase = z.enum(PHASES)

const noteFile = z.looseObject({
  id,
  kind: z.enum(NOTE_KINDS),
  text,
  phase: phase.nullish(),
  x: coordinate.nullish(),
  y: coordinate.nullish(),
  w: size.nullish(),
  h: size.nullish(),
  frame: id.nullish(),
  column: z.number().min(-MAP_LIMITS.coordinate).max(MAP_LIMITS.coordinate).nullish(),
  lane: z.string().max(200).nullish(),
  onArrow: id.nullish(),
})

const arrowFile = z.looseObject({ id, from: id, to: id, label: text.nullish(), bend: coordinate.nullish() })

const frameFile = z.looseObject({
  id,
  title: z.string().max(MAP_LIMITS.titleLength).nullish(),
  phase: phase.nullish(),
  x: coordinate,
  y: coordinate,
  w: size,
  h: size,
})

const phaseFile = z.looseObject({
  id: phase,
  order: z.number().nullish(),
  x: coordinate.nullish(),
  y: coordinate.nullish(),
  w: size.nullish(),
  h: size.nullish(),
})

const decisionFile = z.looseObject({
  id: id.nullish(),
  notes: z.array(id).max(200),
  decision: z.enum(DECISION_KINDS),
  owner: z.string().max(200).nullish(),
  reason: text.nullish(),
  date: day.nullish(),
  review: day.nullish(),
})

/** The file format `p2p-map/1`. Unknown fields are allowed everywhere and kept. */
export const mapFile = z.looseObject({
  schema: z.string().regex(/^p2p-map\/1(\.\d+)?$/, 'must be "p2p-map/1"'),
  id: z.string().max(200).nullish(),
  title: z.string().max(MAP_LIMITS.titleLength).nullish(),
  phases: z.array(phaseFile).max(PHASES.length).nullish(),
  lanes: z.array(z.string().max(200)).max(MAP_LIMITS.lanes).nullish(),
  notes: z.array(noteFile).max(MAP_LIMITS.notes),
  arrows: z.array(arrowFile).max(MAP_LIMITS.arrows).nullish(),
  frames: z.array(frameFile).max(MAP_LIMITS.frames).nullish(),
  decisions: z.array(decisionFile).max(MAP_LIMITS.decisions).nullish(),
})

export type MapFile = z.infer<typeof mapFile>

/** JSON Schema (draft 2020-12) of the file format, generated from the parser itself. */
export function mapFileJsonSchema(): object {
  return {
    ...z.toJSONSchema(mapFile),
    $id: 'https://pathwall.example.org/p2p-map-1.schema.json',
    title: 'A path to production, p2p-map/1',
  }
}
