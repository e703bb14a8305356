import type { CatalogueControl } from '@pathwall/catalog'
import type { NoteKind, Phase } from '@pathwall/domain'
import type { ControlMatches } from '../analysis.ts'

/** Where the words stand: what they mean can depend on it. */
export interface MatchContext {
  kind: NoteKind
  phase: Phase | null
}

/** Reads what people write as entries of a catalogue. Pure; the same words give the same answer. */
export interface Matcher {
  catalogue: readonly CatalogueControl[]
  /** Every catalogue entry that the words name, each with its state. Empty when none is recognised. */
  match: (text: string, context: MatchContext) => ControlMatches
  /** Catalogue ids that the words of a medium or deliverable name as a practice, tools left aside (STR-11). */
  practicesIn: (text: string, context: MatchContext) => string[]
}
