import type { MapFile } from './mapFile.ts'
import type { Issue } from './result.ts'

/** What the fields of a map file say about each other: ids that are used twice, lead nowhere, or contradict. */
export function checkReferences(file: MapFile): Issue[] {
  const places = new Map<string, string>()
  return [
    ...claimIds(file, places),
    ...checkPhases(file),
    ...checkArrows(file, places),
    ...checkNotes(file, places),
    ...checkOwn('id', 'decisions', file.decisions),
    ...checkOwn('id', 'suppressions', file.suppressions),
    ...checkOwn('finding', 'suppressions', file.suppressions),
  ]
}

/** Notes, frames and arrows share the names of the wall. */
function claimIds(file: MapFile, places: Map<string, string>): Issue[] {
  const issues: Issue[] = []
  const claim = (list: string) => (entry: { id: string }, index: number) => {
    const first = places.get(entry.id)
    if (first === undefined) places.set(entry.id, `${list}[${index}]`)
    else issues.push({ path: `${list}[${index}].id`, message: `"${entry.id}" is already the id of ${first}` })
  }
  file.notes.forEach(claim('notes'))
  file.frames?.forEach(claim('frames'))
  file.arrows?.forEach(claim('arrows'))
  return issues
}

function checkPhases({ phases, notes, frames }: MapFile): Issue[] {
  if (phases === undefined || phases === null) return []
  const issues: Issue[] = []
  const listed = new Set<string>()
  phases.forEach((entry, index) => {
    if (listed.has(entry.id)) issues.push({ path: `phases[${index}].id`, message: `"${entry.id}" is listed twice` })
    listed.add(entry.id)
    const { x, y, w, h } = entry
    const absent = Object.entries({ x, y, w, h }).flatMap(([name, value]) =>
      (value ?? undefined) === undefined ? [name] : [],
    )
    if (absent.length > 0 && absent.length < 4)
      issues.push({
        path: `phases[${index}].${absent[0]}`,
        message: 'is missing: x, y, w and h of a phase belong together',
      })
  })
  const expectPhase =
    (list: string) =>
    ({ phase }: { phase?: string | null | undefined }, index: number) => {
      if (phase !== undefined && phase !== null && !listed.has(phase))
        issues.push({ path: `${list}[${index}].phase`, message: `"${phase}" is not one of this map's phases` })
    }
  notes.forEach(expectPhase('notes'))
  frames?.forEach(expectPhase('frames'))
  return issues
}

function checkArrows({ arrows }: MapFile, places: ReadonlyMap<string, string>): Issue[] {
  return (arrows ?? []).flatMap(({ from, to }, index) => [
    ...expect(places, from, 'note', `arrows[${index}].from`),
    ...expect(places, to, 'note', `arrows[${index}].to`),
    ...(from === to
      ? [{ path: `arrows[${index}].to`, message: 'an arrow must lead to another note than the one it comes from' }]
      : []),
  ])
}

/** A note lies where its frame lies, so they must not name different phases. */
function checkNotes({ notes, frames }: MapFile, places: ReadonlyMap<string, string>): Issue[] {
  const phases = new Map(frames?.map((frame) => [frame.id, frame.phase]))
  return notes.flatMap((note, index) => {
    const phase = phases.get(note.frame ?? '') ?? note.phase
    return [
      ...(frames ? expect(places, note.frame, 'frame', `notes[${index}].frame`) : []),
      ...expect(places, note.onArrow, 'arrow', `notes[${index}].onArrow`),
      ...((note.phase ?? phase) === phase
        ? []
        : [
            {
              path: `notes[${index}].phase`,
              message: `"${note.phase}" contradicts its frame "${note.frame}", which lies in ${phase}`,
            },
          ]),
    ]
  })
}

/** A field by which the entries of one list are told apart, where they have it. */
function checkOwn<F extends string>(
  field: F,
  list: string,
  entries: readonly { [K in F]?: string | null | undefined }[] | null | undefined,
): Issue[] {
  const first = new Map<string, number>()
  return (entries ?? []).flatMap((entry, index) => {
    const name = entry[field]
    if (name === undefined || name === null) return []
    const before = first.get(name)
    if (before === undefined) first.set(name, index)
    return before === undefined
      ? []
      : [{ path: `${list}[${index}].${field}`, message: `"${name}" is already the ${field} of ${list}[${before}]` }]
  })
}

function expect(
  places: ReadonlyMap<string, string>,
  id: string | null | undefined,
  what: 'note' | 'frame' | 'arrow',
  path: string,
): Issue[] {
  if (id === undefined || id === null || places.get(id)?.startsWith(`${what}s[`)) return []
  return [{ path, message: `there is no ${what} "${id}" in this map` }]
}
