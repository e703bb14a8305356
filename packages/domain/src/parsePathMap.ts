import type { z } from 'zod'
import { layoutPathMap, type UnplacedNote } from './layoutPathMap.ts'
import { mapFile, type MapFile } from './mapFile.ts'
import type { Arrow, Decision, Extra, PathMap, PhaseArea, StepFrame } from './pathMap.ts'
import { PHASES } from './phase.ts'
import type { Issue, Result } from './result.ts'
import { toIssues } from './toIssues.ts'

/** More issues than this help nobody. */
const MAX_ISSUES = 50

/**
 * Reads a `p2p-map/1` file. Notes without a position get one; notes with one keep it exactly. Every issue names its
 * place, e.g. `notes[17].kind`. Nothing throws, whatever comes in.
 */
export function parsePathMap(input: unknown): Result<PathMap> {
  const parsed = mapFile.safeParse(input, { reportInput: true })
  if (!parsed.success) return { ok: false, issues: toIssues(parsed.error as z.ZodError).slice(0, MAX_ISSUES) }
  const file = parsed.data
  const issues = checkReferences(file)
  if (issues.length > 0) return { ok: false, issues: issues.slice(0, MAX_ISSUES) }
  return { ok: true, value: toPathMap(file) }
}

function toPathMap(file: MapFile): PathMap {
  const { schema: _schema, id, title, phases, lanes, notes, arrows, frames, decisions, ...extra } = file
  const areas = readPhases(phases, notes, frames)
  const places: UnplacedNote[] = notes.map((note) => {
    const { id: noteId, kind, text, phase, x, y, w, h, frame, column, lane, onArrow, ...rest } = note
    return withExtra(
      {
        id: noteId,
        kind,
        text,
        ...present({ phase, x, y, w, h, frame, column, lane, onArrow }),
      },
      rest,
    ) as UnplacedNote
  })
  const map: PathMap = {
    schema: 'p2p-map/1',
    title: title ?? 'Untitled map',
    phases: areas,
    lanes: lanes ?? [],
    notes: layoutPathMap(
      places,
      areas.map((area) => area.id),
      lanes ?? [],
    ),
    arrows: (arrows ?? []).map((arrow): Arrow => {
      const { id: arrowId, from, to, label, bend, ...rest } = arrow
      return withExtra({ id: arrowId, from, to, ...present({ label, bend }) }, rest) as Arrow
    }),
    frames: (frames ?? []).map((frame): StepFrame => {
      const { id: frameId, title: name, phase, x, y, w, h, ...rest } = frame
      return withExtra({ id: frameId, title: name ?? '', x, y, w, h, ...present({ phase }) }, rest) as StepFrame
    }),
    decisions: (decisions ?? []).map((entry): Decision => {
      const { id: decisionId, notes: about, decision, owner, reason, date, review, ...rest } = entry
      const fields = present({ id: decisionId, owner, reason, date, review })
      return withExtra({ notes: about, decision, ...fields }, rest) as Decision
    }),
  }
  if (id !== undefined && id !== null) map.id = id
  return withExtra(map, extra)
}

/** Phases as listed; when none are listed, all five if anything lies in one. */
function readPhases(phases: MapFile['phases'], notes: MapFile['notes'], frames: MapFile['frames']): PhaseArea[] {
  if (phases !== undefined && phases !== null)
    return phases
      .map((entry): PhaseArea => {
        const { id, order, x, y, w, h, ...rest } = entry
        const area = { id, order: order ?? PHASES.indexOf(id) + 1, ...present({ x, y, w, h }) }
        return withExtra(area, rest) as PhaseArea
      })
      .sort((a, b) => a.order - b.order || PHASES.indexOf(a.id) - PHASES.indexOf(b.id))
  const isUsed = [...notes, ...(frames ?? [])].some(({ phase }) => phase !== undefined && phase !== null)
  return isUsed ? PHASES.map((id, index) => ({ id, order: index + 1 })) : []
}

function checkReferences(file: MapFile): Issue[] {
  const issues: Issue[] = []
  const places = new Map<string, string>()
  const claim = (id: string, place: string): void => {
    const first = places.get(id)
    if (first === undefined) places.set(id, place)
    else issues.push({ path: `${place}.id`, message: `"${id}" is already the id of ${first}` })
  }
  file.notes.forEach((note, index) => claim(note.id, `notes[${index}]`))
  file.frames?.forEach((frame, index) => claim(frame.id, `frames[${index}]`))
  file.arrows?.forEach((arrow, index) => claim(arrow.id, `arrows[${index}]`))

  const expect = (id: string | null | undefined, list: string, path: string, what: string): void => {
    if (id === undefined || id === null || places.get(id)?.startsWith(`${list}[`)) return
    issues.push({ path, message: `there is no ${what} "${id}" in this map` })
  }
  file.arrows?.forEach((arrow, index) => {
    expect(arrow.from, 'notes', `arrows[${index}].from`, 'note')
    expect(arrow.to, 'notes', `arrows[${index}].to`, 'note')
    if (arrow.from === arrow.to)
      issues.push({
        path: `arrows[${index}].to`,
        message: 'an arrow must lead to another note than the one it comes from',
      })
  })
  const listed = new Set(file.phases?.map((entry) => entry.id))
  file.phases?.forEach((entry, index) => {
    if (file.phases?.findIndex((other) => other.id === entry.id) !== index)
      issues.push({ path: `phases[${index}].id`, message: `"${entry.id}" is listed twice` })
  })
  const expectPhase = (phase: string | null | undefined, path: string): void => {
    if (file.phases === undefined || file.phases === null || phase === undefined || phase === null) return
    if (!listed.has(phase as never)) issues.push({ path, message: `"${phase}" is not one of this map's phases` })
  }
  file.notes.forEach((note, index) => {
    expect(note.frame, 'frames', `notes[${index}].frame`, 'frame')
    expect(note.onArrow, 'arrows', `notes[${index}].onArrow`, 'arrow')
    expectPhase(note.phase, `notes[${index}].phase`)
  })
  file.frames?.forEach((frame, index) => expectPhase(frame.phase, `frames[${index}].phase`))
  return issues
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
