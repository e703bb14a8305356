import type { z } from 'zod'
import { checkReferences } from './checkReferences.ts'
import { fitNoteText } from './fitNoteText.ts'
import { layoutPathMap } from './layoutPathMap.ts'
import { mapFile, type MapFile } from './mapFile.ts'
import type { UnplacedNote } from './noteBlock.ts'
import {
  NOTE_SIZE,
  type Arrow,
  type Decision,
  type Extra,
  type PathMap,
  type PhaseArea,
  type StepFrame,
  type Suppression,
} from './pathMap.ts'
import { PHASES, type Phase } from './phase.ts'
import type { Result } from './result.ts'
import { toIssues } from './toIssues.ts'
import { toPlainJson } from './toPlainJson.ts'
import { byOrder } from './wallLayout.ts'

/** More issues than this help nobody. */
const MAX_ISSUES = 50

/**
 * Reads a `p2p-map/1` file. Notes without a position get one; notes with one keep it exactly. Every issue names its
 * place, e.g. `notes[17].kind`. Nothing throws, whatever comes in.
 */
export function parsePathMap(input: unknown): Result<PathMap> {
  const plain = toPlainJson(input)
  if (!plain.ok) return { ok: false, issues: plain.issues.slice(0, MAX_ISSUES) }
  const parsed = mapFile.safeParse(plain.value, { reportInput: true })
  if (!parsed.success) return { ok: false, issues: toIssues(parsed.error as z.ZodError).slice(0, MAX_ISSUES) }
  const issues = checkReferences(parsed.data)
  if (issues.length > 0) return { ok: false, issues: issues.slice(0, MAX_ISSUES) }
  return { ok: true, value: toPathMap(parsed.data) }
}

function toPathMap(file: MapFile): PathMap {
  const { schema: _schema, id, title, phases: _phases, lanes, notes: _notes, ...more } = file
  const { arrows, frames: _frames, decisions, suppressions, ...extra } = more
  const phases = readPhases(file)
  const frames = readFrames(file)
  const placed = layoutPathMap({ notes: readNotes(file, frames), frames, phases, lanes: lanes ?? [] })
  const map: PathMap = {
    schema: 'p2p-map/1',
    title: title ?? 'Untitled map',
    phases,
    lanes: lanes ?? [],
    notes: placed.notes,
    arrows: (arrows ?? []).map((arrow): Arrow => {
      const { id: arrowId, from, to, label, bend, ...rest } = arrow
      // No label and no bend are said by absence.
      const fields = present({ label: toText(label ?? '') || undefined, bend: bend || undefined })
      return withExtra({ id: arrowId, from, to, ...fields }, rest)
    }),
    frames: placed.frames,
    decisions: (decisions ?? []).map((entry): Decision => {
      const { id: decisionId, notes: about, finding, decision, owner, reason, by, date, review, ...rest } = entry
      const fields = present({ id: decisionId, finding, owner, reason, by, date, review })
      return withExtra({ notes: about, decision, ...fields }, rest)
    }),
    suppressions: (suppressions ?? []).map((entry): Suppression => {
      const { id: suppressionId, finding, rule, reason, by, date, ...rest } = entry
      return withExtra({ finding, rule, reason, ...present({ id: suppressionId, by, date }) }, rest)
    }),
  }
  if (id !== undefined && id !== null) map.id = id
  return withExtra(map, extra)
}

/** Phases as listed; when none are listed, all five if anything lies in one. */
function readPhases({ phases, notes, frames }: MapFile): PhaseArea[] {
  if (phases !== undefined && phases !== null)
    return phases
      .map((entry): PhaseArea => {
        const { id, order, x, y, w, h, ...rest } = entry
        return withExtra({ id, order: order ?? PHASES.indexOf(id) + 1, ...present({ x, y, w, h }) }, rest)
      })
      .sort(byOrder)
  const isUsed = [...notes, ...(frames ?? [])].some(({ phase }) => phase !== undefined && phase !== null)
  return isUsed ? PHASES.map((id, index) => ({ id, order: index + 1 })) : []
}

/** A frame that does not say its phase lies where most of its notes do. */
function readFrames({ frames, notes }: MapFile): StepFrame[] {
  const votes = new Map<string, Phase[]>()
  for (const { frame, phase } of notes) if (frame && phase) votes.set(frame, [...(votes.get(frame) ?? []), phase])
  return (frames ?? []).map((frame): StepFrame => {
    const { id, title, phase, x, y, w, h, ...rest } = frame
    const fields = present({ phase: phase ?? mostOf(votes.get(id) ?? []) })
    return withExtra({ id, title: title ?? '', x, y, w, h, ...fields }, rest)
  })
}

function mostOf(phases: readonly Phase[]): Phase | undefined {
  const count = (phase: Phase): number => phases.filter((other) => other === phase).length
  return [...PHASES].sort((a, b) => count(b) - count(a)).find((phase) => count(phase) > 0)
}

/**
 * A note in a frame lies in the phase of that frame; one that needs more room than NOTE_SIZE says so. In a file that lists
 * no frames, notes of the same frame are a group: they belong together, and nobody knows where the frame was.
 */
function readNotes({ notes, frames: listed }: MapFile, frames: readonly StepFrame[]): UnplacedNote[] {
  const phases = new Map(frames.map((frame) => [frame.id, frame.phase]))
  return notes.map((note): UnplacedNote => {
    const { id, kind, phase, x, y, w, h, frame, column, lane, group, onArrow, pinned, ...rest } = note
    const { text: _text, ...extra } = rest
    const text = toText(note.text)
    const needed = fitNoteText(text).height
    const fields = present({
      phase: phases.get(frame ?? '') ?? phase,
      x,
      y,
      w,
      h: h ?? (needed > NOTE_SIZE ? needed : undefined),
      frame: listed ? frame : undefined,
      column,
      lane,
      group: group ?? (listed ? undefined : frame),
      onArrow,
      pinned,
    })
    return withExtra({ id, kind, text, ...fields }, extra)
  })
}

/** Line ends are what they are on the wall. */
function toText(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/** The fields that are there; null in a file means absent. */
function present<T extends Record<string, unknown>>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }
}

function withExtra<T extends object>(value: T, rest: Record<string, unknown>): T & { extra?: Extra } {
  return Object.keys(rest).length === 0 ? value : { ...value, extra: rest }
}
