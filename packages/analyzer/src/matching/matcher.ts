import type { CatalogueControl } from '@pathwall/catalog'
import type { NoteKind, Phase } from '@pathwall/domain'
import type { ControlMatches, ControlState } from '../analysis.ts'

/** Where the words stand: what they mean can depend on it. */
export interface MatchContext {
  kind: NoteKind
  phase: Phase | null
}

/** What made words a sign of a control. `typo`: only after a spelling mistake was put right. */
export type MatchWay = 'strong' | 'tool' | 'generic' | 'weak' | 'typo'

/** One catalogue entry that words name, and why. */
export interface Explanation {
  /** Catalogue id. */
  id: string
  state: ControlState
  /** The phrase of the catalogue that was found. */
  phrase: string
  how: MatchWay
}

/** Reads what people write as entries of a catalogue. Pure; the same words give the same answer. */
export interface Matcher {
  catalogue: readonly CatalogueControl[]
  /** Every catalogue entry that the words name, each with its state. Empty when none is recognised. */
  match: (text: string, context: MatchContext) => ControlMatches
  /** The same with reasons, one per entry, in the order of the words. */
  explain: (text: string, context: MatchContext) => Explanation[]
  /** Catalogue ids that the words of a medium or deliverable name as a practice, tools left aside (STR-11). */
  practicesIn: (text: string, context: MatchContext) => string[]
}
