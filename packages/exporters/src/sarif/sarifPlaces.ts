import type { Step } from '@pathwall/analyzer'
import type { Note, NoteId, PathMap, Phase } from '@pathwall/domain'
import type { CheckedFinding, CheckResult } from '../check/checkResult.ts'
import { phaseOf } from '../check/findingChapters.ts'
import { locateIds, type TextRegion } from './locateIds.ts'
import type { SarifLocation, SarifLogicalLocation } from './sarifLog.ts'

/** The file that findings point into. */
export interface SarifArtifact {
  /** Relative to the root of the repository, else absolute. */
  uri: string
  /** Content of the file, if there is one: findings then point to lines of it. */
  text?: string | undefined
}

/** Where findings are: in the file, and on the wall. */
export interface SarifPlaces {
  /** Phases, their steps and their notes; results refer to them by index. */
  logicalLocations: SarifLogicalLocation[]
  locationsOf: (finding: CheckedFinding) => {
    locations: SarifLocation[]
    relatedLocations: SarifLocation[]
  }
}

/** Known to every reader as the root of the repository. */
export const SOURCE_ROOT = '%SRCROOT%'

const FIRST_CHARACTER: TextRegion = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 }
const MOST_RELATED = 50
/** Of a step, the note that names it. */
const KIND_ORDER = ['media', 'deliverable', 'people', 'control'] as const

export function sarifPlaces(map: PathMap, steps: CheckResult['steps'], artifact: SarifArtifact): SarifPlaces {
  const notes = new Map(map.notes.map((note) => [note.id, note]))
  const stepById = new Map(steps.map((step) => [step.id, step]))
  const ids = locateIds(artifact.text ?? '')
  const tree = buildTree(map, steps)
  const at = (region: TextRegion = FIRST_CHARACTER): SarifLocation['physicalLocation'] => ({
    artifactLocation: { ...toArtifactLocation(artifact.uri), index: 0 },
    region,
  })
  return {
    logicalLocations: tree.all,
    locationsOf: (finding) => {
      const { targets, stepId, related = [] } = finding
      const phase = phaseOf(finding)
      const found = targets.flatMap((id) => notes.get(id) ?? [])
      const step = stepId === undefined ? undefined : stepById.get(stepId)
      const main = step === undefined ? found[0] : namingNote(found)
      const others = [...found, ...related.flatMap((id) => notes.get(id) ?? [])].filter((note) => note !== main)
      const logical = [
        ...(main === undefined ? [] : tree.note(main.id)),
        ...(step === undefined ? [] : tree.step(step.id)),
        ...(main === undefined && step === undefined && phase !== null ? tree.phase(phase) : []),
      ]
      const region = main === undefined ? ids.phases.get(phase ?? '') : ids.notes.get(main.id)
      return {
        locations: [{ physicalLocation: at(region), ...(logical.length > 0 ? { logicalLocations: logical } : {}) }],
        relatedLocations: others.slice(0, MOST_RELATED).map((note, index) => ({
          id: index + 1,
          message: { text: oneLine(note.text) },
          physicalLocation: at(ids.notes.get(note.id)),
          logicalLocations: tree.note(note.id),
        })),
      }
    },
  }
}

export function toArtifactLocation(uri: string): { uri: string; uriBaseId?: string } {
  return /^[a-z][a-z0-9+.-]*:/i.test(uri) ? { uri } : { uri, uriBaseId: SOURCE_ROOT }
}

function namingNote(notes: readonly Note[]): Note | undefined {
  for (const kind of KIND_ORDER) {
    const note = notes.find((candidate) => candidate.kind === kind)
    if (note !== undefined) return note
  }
  return undefined
}

function buildTree(
  map: PathMap,
  steps: readonly Pick<Step, 'id' | 'title' | 'phase' | 'notes' | 'controls'>[],
): {
  all: SarifLogicalLocation[]
  phase: (id: Phase) => SarifLogicalLocation[]
  step: (id: string) => SarifLogicalLocation[]
  note: (id: NoteId) => SarifLogicalLocation[]
} {
  const all: SarifLogicalLocation[] = []
  const places = new Map<string, SarifLogicalLocation>()
  const textOf = new Map(map.notes.map(({ id, text }) => [id, text]))
  const add = (kind: SarifLogicalLocation['kind'], id: string, name: string, parent?: SarifLogicalLocation): void => {
    const key = `${kind} ${id}`
    if (places.has(key)) return
    const text = oneLine(name)
    const location: SarifLogicalLocation = {
      name: text,
      fullyQualifiedName: parent === undefined ? text : `${parent.fullyQualifiedName}/${text}`,
      decoratedName: id,
      kind,
      index: all.length,
      ...(parent?.index === undefined ? {} : { parentIndex: parent.index }),
    }
    all.push(location)
    places.set(key, location)
  }
  for (const { id } of map.phases) add('phase', id, id)
  for (const { id, title, phase, notes, controls } of steps) {
    add('step', id, title, places.get(`phase ${phase}`))
    for (const note of [...notes, ...controls]) add('note', note, textOf.get(note) ?? '', places.get(`step ${id}`))
  }
  for (const note of map.notes) add('note', note.id, note.text, places.get(`phase ${note.phase}`))
  const find = (key: string): SarifLogicalLocation[] => {
    const location = places.get(key)
    if (location === undefined) return []
    const { parentIndex: _parent, ...itself } = location
    return [itself]
  }
  return {
    all: all.map(({ index: _index, ...location }) => location),
    phase: (id) => find(`phase ${id}`),
    step: (id) => find(`step ${id}`),
    note: (id) => find(`note ${id}`),
  }
}

/** Readers refuse an empty name. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim() || '—'
}
