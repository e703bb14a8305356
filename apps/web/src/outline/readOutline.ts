import type { Analysis, ControlState } from '@pathwall/analyzer'
import { NOTE_KINDS, PHASES, type Note, type NoteId, type NoteKind, type PathMap, type Phase } from '@pathwall/domain'
import type { ShownState } from '../ui/StateIcon.tsx'

/** The map as a list: phase, step, note. Derived, never stored. */
export interface OutlinePhase {
  /** Null: what lies in no phase. */
  phase: Phase | null
  steps: OutlineStep[]
  /** Notes that belong to no step: blank ones, and controls that cover nothing. */
  loose: OutlineNote[]
}

export interface OutlineStep {
  id: string
  title: string
  state: ShownState
  /** People, media and deliverables, in reading order. */
  notes: OutlineNote[]
  /** Controls bound to this step; one that covers several steps is listed under each. */
  controls: OutlineNote[]
}

export interface OutlineNote {
  id: NoteId
  kind: NoteKind
  text: string
  phase: Phase | null
  /** Null: not a control, or a blank one. */
  control: ControlState | null
  /** Number of steps that a control covers; 0 for an orphan and for other kinds. */
  coveredSteps: number
  connections: OutlineConnection[]
}

export interface OutlineConnection {
  arrow: string
  direction: 'to' | 'from'
  other: NoteId
  otherKind: NoteKind
  otherText: string
}

/**
 * Derives the outline. Every note is in it: under its step, under each step it covers, or loose in its phase. Phases of
 * the map are listed even when empty, in their order; what lies in no phase comes last, when there is such a thing or
 * when the map has no phases. `overdue`: ids of accepted steps that somebody has to look at again.
 */
export function readOutline(
  map: PathMap,
  analysis: Analysis,
  overdue: ReadonlySet<string> = new Set(),
): OutlinePhase[] {
  const notes = readNotes(map, analysis)
  const phases = new Map<Phase | null, OutlinePhase>()
  const areas = new Set(map.phases.map((area) => area.id))
  for (const phase of [...PHASES, null]) phases.set(phase, { phase, steps: [], loose: [] })

  const inSteps = new Set<NoteId>()
  const pick = (ids: readonly NoteId[]): OutlineNote[] =>
    ids.flatMap((id) => {
      const note = notes.get(id)
      if (note === undefined) return []
      inSteps.add(id)
      return [note]
    })
  for (const { id, phase, title, state, notes: stepNotes, controls } of analysis.steps)
    phases.get(phase)?.steps.push({
      id,
      title,
      state: overdue.has(id) ? 'overdue' : state,
      notes: pick(stepNotes),
      controls: pick(controls),
    })
  for (const note of map.notes.toSorted(byReadingOrder)) {
    const entry = inSteps.has(note.id) ? undefined : notes.get(note.id)
    if (entry !== undefined) phases.get(entry.phase)?.loose.push(entry)
  }
  return [...phases.values()].filter(
    ({ phase, steps, loose }) =>
      steps.length > 0 || loose.length > 0 || (phase === null ? areas.size === 0 : areas.has(phase)),
  )
}

/** Every note of an outline once, in its order. */
export function notesIn(outline: readonly OutlinePhase[]): OutlineNote[] {
  const notes = new Map<NoteId, OutlineNote>()
  for (const { steps, loose } of outline) {
    for (const step of steps) for (const note of [...step.notes, ...step.controls]) notes.set(note.id, note)
    for (const note of loose) notes.set(note.id, note)
  }
  return [...notes.values()]
}

function readNotes(map: PathMap, { bindings }: Analysis): Map<NoteId, OutlineNote> {
  const notes = new Map<NoteId, OutlineNote>()
  for (const { id, kind, text, phase = null } of map.notes) {
    const binding = kind === 'control' ? bindings[id] : undefined
    notes.set(id, {
      id,
      kind,
      text,
      phase,
      control: binding?.state ?? null,
      coveredSteps: binding?.steps.length ?? 0,
      connections: [],
    })
  }
  for (const { id: arrow, from, to } of map.arrows) {
    const start = notes.get(from)
    const end = notes.get(to)
    if (start === undefined || end === undefined) continue
    start.connections.push({ arrow, direction: 'to', other: to, otherKind: end.kind, otherText: end.text })
    end.connections.push({ arrow, direction: 'from', other: from, otherKind: start.kind, otherText: start.text })
  }
  return notes
}

/** As the analyzer reads: kind, then from the top, then from the left. */
function byReadingOrder(a: Note, b: Note): number {
  return NOTE_KINDS.indexOf(a.kind) - NOTE_KINDS.indexOf(b.kind) || a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1)
}
