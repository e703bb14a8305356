import type { Note, NoteId, PathMap } from '@pathwall/domain'
import type { ControlBinding, Finding, Flow, Severity, Step } from '../analysis.ts'

/** Everything a rule may look at. */
export interface Reading {
  map: PathMap
  /** Every note of the map that says something. */
  notes: ReadonlyMap<NoteId, Note>
  steps: readonly Step[]
  flows: readonly Flow[]
  bindings: Readonly<Record<NoteId, ControlBinding>>
}

/** What a rule found at one place; the rule's own words and the fingerprint are added for it. */
export interface Hit {
  severity: Severity
  /** One sentence about this very place. */
  message: string
  targetKind: Finding['targetKind']
  targets: NoteId[]
  stepId?: string
  /** What makes it the same finding tomorrow: sorted ids. */
  identity: string[]
}

/** One thing that a map can be asked for. A rule is a value; `find` is pure and never throws. */
export interface Rule {
  /** As in the published rule list, e.g. `COV-01`. */
  id: string
  title: string
  /** Why a team should care, in one or two sentences. */
  why: string
  /** What in the method the rule stands on. */
  source: string
  find: (reading: Reading) => Hit[]
}
