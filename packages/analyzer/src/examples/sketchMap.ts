import {
  NOTE_SIZE,
  PHASES,
  PHASE_GAP,
  type Arrow,
  type Decision,
  type Note,
  type NoteKind,
  type PathMap,
  type Phase,
  type StepFrame,
} from '@pathwall/domain'
import { byCode } from '../ground/inReadingOrder.ts'
import { fingerprintOf } from '../rules/fingerprintOf.ts'
import type { Sketch, SketchDecision, SketchStep } from './sketch.ts'

const PITCH = NOTE_SIZE + 10
const STEP_GAP = 400
const LOOSE_Y = 3_000
const ROWS = [
  ['people', 'people', 'p'],
  ['media', 'media', 'm'],
  ['deliverables', 'deliverable', 'd'],
  ['controls', 'control', 'c'],
] as const satisfies readonly (readonly [keyof SketchStep, NoteKind, string])[]

/**
 * The map that a sketch describes: steps side by side in their phases, each in its frame. Notes of the step `plan` are
 * called `plan-p1`, `plan-m1`, `plan-d1`, `plan-c1`; loose controls `control-1` and so on. Throws a RangeError where the
 * sketch names a step that it does not have.
 */
export function sketchMap(sketch: Sketch): PathMap {
  const steps = Object.entries(sketch.steps ?? {}).map(([name, step]) => ({ name, step }))
  const rights = new Map<Phase | undefined, number>()
  const notes: Note[] = []
  const frames: StepFrame[] = []
  for (const { name, step } of steps) {
    const left = rights.get(step.phase) ?? 0
    const frame = frameFor(name, step, left)
    frames.push(frame)
    notes.push(...notesOf(name, step, left))
    rights.set(step.phase, left + frame.w + STEP_GAP)
  }
  const loose = (sketch.controls ?? []).map(({ text, phase }, index): Note => {
    const place = { x: index * (NOTE_SIZE + STEP_GAP), y: LOOSE_Y }
    return { id: `control-${index + 1}`, kind: 'control', text, ...inPhase(phase), ...place }
  })
  const widest = Math.max(NOTE_SIZE, loose.length * (NOTE_SIZE + STEP_GAP), ...rights.values())
  return placePhases(widest, {
    schema: 'p2p-map/1',
    title: 'Example',
    phases: [],
    lanes: [],
    notes: [...notes, ...loose],
    arrows: arrowsOf(sketch, notes),
    frames,
    decisions: (sketch.decisions ?? []).map((decision) => decisionOf(decision, notes)),
    suppressions: [],
    extra: { session: { ...(sketch.asOf === undefined ? {} : { asOf: sketch.asOf }), roster: sketch.roster ?? [] } },
  })
}

function frameFor(name: string, step: SketchStep, left: number): StepFrame {
  const widest = Math.max(1, ...ROWS.map(([part]) => step[part]?.length ?? 0))
  const box = { x: left, y: 0, w: (widest + 1) * PITCH, h: (ROWS.length + 1) * PITCH }
  return { id: `${name}-frame`, title: name, ...inPhase(step.phase), ...box }
}

function notesOf(name: string, step: SketchStep, left: number): Note[] {
  return ROWS.flatMap(([part, kind, letter], row) =>
    (step[part] ?? []).map((text, index): Note => {
      const place = { x: left + PITCH / 2 + index * PITCH, y: PITCH / 2 + row * PITCH }
      return {
        id: `${name}-${letter}${index + 1}`,
        kind,
        text,
        ...inPhase(step.phase),
        ...place,
        frame: `${name}-frame`,
      }
    }),
  )
}

function inPhase(phase: Phase | undefined): { phase?: Phase } {
  return phase === undefined ? {} : { phase }
}

/** Moves everything into phases that stand side by side, with what lies in none of them on their left. */
function placePhases(width: number, map: PathMap): PathMap {
  const leftOf = (phase: Phase | undefined): number =>
    (phase === undefined ? -1 : PHASES.indexOf(phase)) * (width + PHASE_GAP)
  const move = <T extends { phase?: Phase; x: number }>(item: T): T => ({ ...item, x: item.x + leftOf(item.phase) })
  return {
    ...map,
    phases: PHASES.map((id, index) => ({ id, order: index + 1, x: leftOf(id), y: 0, w: width, h: LOOSE_Y + PITCH })),
    notes: map.notes.map(move),
    frames: map.frames.map(move),
  }
}

function arrowsOf({ flows = [], controls = [] }: Sketch, notes: readonly Note[]): Arrow[] {
  const arrow = (from: string, to: string): Arrow => ({ id: `${from}>${to}`, from, to })
  const handOvers = flows.map((flow) => {
    const [from = '', to = ''] = flow.split(' > ')
    return arrow(
      noteOf(from, notes, ['deliverable', 'media', 'people']),
      noteOf(to, notes, ['media', 'deliverable', 'people']),
    )
  })
  const covers = controls.flatMap(({ covers: names = [] }, index) =>
    names.map((name) => arrow(`control-${index + 1}`, noteOf(name, notes, ['media', 'deliverable', 'people']))),
  )
  return [...handOvers, ...covers]
}

function noteOf(step: string, notes: readonly Note[], kinds: readonly NoteKind[]): string {
  const there = notesOfStep(step, notes)
  for (const kind of kinds) {
    const note = there.find((candidate) => candidate.kind === kind && candidate.text.trim() !== '')
    if (note !== undefined) return note.id
  }
  throw new RangeError(`The sketch has no step called ${step}`)
}

function notesOfStep(step: string, notes: readonly Note[]): Note[] {
  return notes.filter(({ frame }) => frame === `${step}-frame`)
}

function decisionOf({ step, rule, ...fields }: SketchDecision, notes: readonly Note[]): Decision {
  const identity = notesOfStep(step, notes)
    .filter(({ kind, text }) => (kind === 'media' || kind === 'deliverable') && text.trim() !== '')
    .map(({ id }) => id)
    .sort(byCode)
  if (identity.length === 0) throw new RangeError(`The sketch has no step called ${step}`)
  const finding = rule === undefined ? {} : { finding: fingerprintOf(rule, identity) }
  return { notes: identity, decision: 'accept', ...finding, ...fields }
}
