import { isSameJson, type Arrow, type Decision, type Note, type PathMap, type StepFrame } from '@pathwall/domain'
import type { Analysis, Step } from './analysis.ts'
import { createAnalyzer } from './analyze.ts'
import type { AnalyzerOptions } from './analyzerOptions.ts'
import { compareFindings } from './compareFindings.ts'
import { shortText } from './ground/shortText.ts'
import type {
  Change,
  Differences,
  GapChange,
  MapComparison,
  NamedArrow,
  NamedDecision,
  NamedFrame,
  NamedNote,
} from './mapComparison.ts'

/**
 * How one state of a map differs from another, in both what lies on it and what is found about it. Both are judged alike.
 * Pure, never throws; the same the other way round, with before and after swapped.
 */
export function compareMaps(before: PathMap, after: PathMap, options: AnalyzerOptions = {}): MapComparison {
  const analyzed = { before: createAnalyzer(options)(before), after: createAnalyzer(options)(after) }
  const [beforeNotes, afterNotes] = [notesOf(before), notesOf(after)]
  const notes = compare(beforeNotes, afterNotes, isSameBesidePlace)
  const name = { before: arrowNamer(beforeNotes), after: arrowNamer(afterNotes) }
  return {
    title: before.title === after.title ? undefined : { before: before.title, after: after.title },
    notes: {
      ...mapDifferences(notes, toNamedNote, toNamedNote),
      moved: changesOf(beforeNotes, afterNotes, isSamePlace).map((change) =>
        mapChange(change, toNamedNote, toNamedNote),
      ),
    },
    controls: compareControls(notes),
    arrows: mapDifferences(compare(byId(before.arrows), byId(after.arrows), isSameJson), name.before, name.after),
    frames: mapDifferences(compare(byId(before.frames), byId(after.frames), isSameJson), toNamedFrame, toNamedFrame),
    decisions: compareDecisions(before.decisions, after.decisions),
    gaps: compareGaps(analyzed.before, analyzed.after),
    findings: compareFindings(analyzed.before, analyzed.after),
    hasOtherChanges: !isSameJson(restOf(before), restOf(after)),
  }
}

/** Whether two states of a map that compare like this are alike. */
export function isSameMap(comparison: MapComparison): boolean {
  const { title, notes, arrows, frames, decisions, gaps, hasOtherChanges } = comparison
  const lists = [notes, arrows, frames, decisions].flatMap(({ added, removed, changed }) => [added, removed, changed])
  return (
    title === undefined &&
    !hasOtherChanges &&
    [...lists, notes.moved, gaps.opened, gaps.closed].every(({ length }) => length === 0)
  )
}

const PLACE_FIELDS = ['x', 'y', 'w', 'h', 'phase', 'frame', 'column', 'lane'] as const

function isSamePlace(before: Note, after: Note): boolean {
  return PLACE_FIELDS.every((field) => Object.is(before[field], after[field]))
}

function isSameBesidePlace(before: Note, after: Note): boolean {
  return isSameJson(besidePlace(before), besidePlace(after))
}

function besidePlace(note: Note): Record<string, unknown> {
  const fields: Record<string, unknown> = { ...note }
  for (const field of PLACE_FIELDS) delete fields[field]
  return fields
}

function compare<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  isSame: (before: T, after: T) => boolean,
): Differences<T> {
  return {
    added: [...after].flatMap(([id, item]) => (before.has(id) ? [] : [item])),
    removed: [...before].flatMap(([id, item]) => (after.has(id) ? [] : [item])),
    changed: changesOf(before, after, isSame),
  }
}

function changesOf<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  isSame: (before: T, after: T) => boolean,
): Change<T>[] {
  return [...after].flatMap(([id, item]) => {
    const earlier = before.get(id)
    return earlier === undefined || isSame(earlier, item) ? [] : [{ before: earlier, after: item }]
  })
}

function mapDifferences<T, Named>(
  { added, removed, changed }: Differences<T>,
  nameBefore: (item: T) => Named,
  nameAfter: (item: T) => Named,
): Differences<Named> {
  return {
    added: added.map(nameAfter),
    removed: removed.map(nameBefore),
    changed: changed.map((change) => mapChange(change, nameBefore, nameAfter)),
  }
}

function mapChange<T, Named>(
  { before, after }: Change<T>,
  nameBefore: (item: T) => Named,
  nameAfter: (item: T) => Named,
): Change<Named> {
  return { before: nameBefore(before), after: nameAfter(after) }
}

function compareControls({ added, removed, changed }: Differences<Note>): MapComparison['controls'] {
  const isControl = ({ kind }: Note): boolean => kind === 'control'
  const turned = changed.filter(({ before, after }) => isControl(before) !== isControl(after))
  return {
    added: [...added, ...turned.map(({ after }) => after)].filter(isControl).map(toNamedNote),
    removed: [...removed, ...turned.map(({ before }) => before)].filter(isControl).map(toNamedNote),
  }
}

function compareDecisions(before: readonly Decision[], after: readonly Decision[]): MapComparison['decisions'] {
  const differences = compare(keyed(before), keyed(after), (a, b) => isSameJson(a.item, b.item))
  return mapDifferences(differences, toNamedDecision, toNamedDecision)
}

/** A decision without an id is known by what it is about. */
function keyed(decisions: readonly Decision[]): Map<string, { key: string; item: Decision }> {
  const found = new Map<string, { key: string; item: Decision }>()
  for (const item of decisions) {
    const name = JSON.stringify(item.id === undefined ? [...item.notes].sort() : item.id)
    let key = name
    for (let count = 2; found.has(key); count++) key = `${name} ${count}`
    found.set(key, { key: item.id ?? key, item })
  }
  return found
}

function compareGaps(before: Analysis, after: Analysis): MapComparison['gaps'] {
  const [from, to] = [readGaps(before), readGaps(after)]
  const change = (stepId: string, fingerprint: string, step: Step | undefined): GapChange => ({
    fingerprint,
    title: shortText(step?.title ?? ''),
    phase: step?.phase ?? null,
    before: from.steps.get(stepId)?.state ?? 'absent',
    after: to.steps.get(stepId)?.state ?? 'absent',
  })
  return {
    opened: [...to.gaps].flatMap(([id, print]) => (from.gaps.has(id) ? [] : [change(id, print, to.steps.get(id))])),
    closed: [...from.gaps].flatMap(([id, print]) => (to.gaps.has(id) ? [] : [change(id, print, from.steps.get(id))])),
  }
}

/** The steps of a map by their ids, and the fingerprints of those that are gaps. */
function readGaps({ steps, findings }: Analysis): { steps: Map<string, Step>; gaps: Map<string, string> } {
  return {
    steps: new Map(steps.map((step) => [step.id, step])),
    gaps: new Map(
      findings.flatMap(({ ruleId, stepId, fingerprint }) =>
        ruleId === 'COV-01' && stepId !== undefined ? [[stepId, fingerprint]] : [],
      ),
    ),
  }
}

function toNamedNote({ id, kind, text, phase }: Note): NamedNote {
  return { id, kind, text: shortText(text), phase: phase ?? null }
}

function toNamedFrame({ id, title }: StepFrame): NamedFrame {
  return { id, title: shortText(title) }
}

function toNamedDecision({ key, item }: { key: string; item: Decision }): NamedDecision {
  return { id: key, decision: item.decision, owner: shortText(item.owner ?? ''), notes: item.notes }
}

function arrowNamer(notes: ReadonlyMap<string, Note>): (arrow: Arrow) => NamedArrow {
  const textOf = (id: string): string => shortText(notes.get(id)?.text ?? '')
  return ({ id, from, to }) => ({ id, from, to, text: `${textOf(from)} → ${textOf(to)}` })
}

function notesOf(map: PathMap): Map<string, Note> {
  return byId(map.notes)
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

function restOf({ phases, lanes, suppressions, extra, id }: PathMap): unknown {
  return { phases, lanes, suppressions, extra, id }
}
