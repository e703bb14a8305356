import type { CatalogueControl } from '@pathwall/catalog'
import type { Localized, MapSession, Note, NoteId, PathMap, Phase } from '@pathwall/domain'
import type {
  Analysis,
  ControlBinding,
  ControlMatches,
  ControlState,
  Finding,
  Flow,
  Severity,
  Step,
} from '../analysis.ts'
import type { RuleSettings } from '../settings.ts'
import type { StepOrder } from '../steps/stepOrder.ts'

/** A control note with everything that is known about it. */
export interface ReadControl {
  note: Note
  /** Of the note, else of the first step that it covers; null when neither lies in one. */
  phase: Phase | null
  state: ControlState
  matches: ControlMatches
  /** Steps that it covers, in the order of the wall. */
  steps: readonly Step[]
}

/** Everything a rule may look at. */
export interface Reading {
  map: PathMap
  /** Every note of the map that says something. */
  notes: Pick<ReadonlyMap<NoteId, Note>, 'get' | 'has'>
  /** In the order of the wall. */
  steps: readonly Step[]
  /** Where in `steps` each one is. */
  order: StepOrder
  stepById: Pick<ReadonlyMap<string, Step>, 'get'>
  /** Step of every person, medium and deliverable. */
  stepOf: Pick<ReadonlyMap<NoteId, Step>, 'get'>
  flows: readonly Flow[]
  bindings: Readonly<Record<NoteId, ControlBinding>>
  /** Every control that says something, in reading order. */
  controls: readonly ReadControl[]
  /** What a matched id means, the team's own controls included. */
  catalogue: ReadonlyMap<string, CatalogueControl>
  coverage: Analysis['coverage']
  /** Catalogue ids that a media or deliverable note names although its step has no such active control, with these notes (STR-11). */
  misplaced: ReadonlyMap<string, readonly Note[]>
  session: MapSession
  settings: RuleSettings
  /** ISO 8601 day of the judgement; undefined: nothing is too old. */
  today: string | undefined
}

/** What a rule found at one place; the rule's own words and the fingerprint are added for it. */
export interface Hit {
  severity: Severity
  /** One sentence about this very place. */
  message: Localized
  targetKind: Finding['targetKind']
  targets: NoteId[]
  /** Notes that the message speaks of besides the targets. */
  related?: NoteId[]
  stepId?: string
  phase?: Phase
  /** What makes it the same finding tomorrow: sorted ids; empty for the map. */
  identity: string[]
  /** Instead of the rule's, when the place tells more. */
  suggest?: string[]
  possible?: true
}

/** A finding with the rule that found it. */
export interface Found {
  rule: Rule
  finding: Finding
}

/** One thing that a map can be asked for. A rule is a value; `find` is pure and never throws. */
export interface Rule {
  /** As in the published rule list, e.g. `COV-01`. */
  id: string
  /** How much it usually weighs; `phase`: by phase, see RuleSettings. */
  severity: Severity | 'phase'
  title: Localized
  /** Exactly when it fires, for the reference. */
  when: Localized
  /** Why a team should care, in one or two sentences. */
  why: Localized
  /** What would close it, as an advice. */
  todo: Localized
  /** What in the method the rule stands on. */
  source: string
  /** Ids of catalogue entries, the best first. */
  suggest: readonly string[]
  /** Ids in NIST SSDF 1.1, CSF 2.0, OWASP SAMM 2, CI/CD Top 10. */
  frameworks: readonly string[]
  /** Judges what was decided about the others' findings, so it is asked when they are known. */
  isAskedLast?: true
  /** `found`: what the rules that are not asked last have found; empty for those. */
  find: (reading: Reading, found: readonly Found[]) => Hit[]
}
