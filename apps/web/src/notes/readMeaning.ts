import type { ControlBinding, ControlState, MatchBasis } from '@pathwall/analyzer'

/** What a control note is taken for. */
export interface Meaning {
  basis: MatchBasis
  /** Catalogue entries, those in place first. */
  entries: readonly { id: string; state: ControlState }[]
}

const ORDER: readonly ControlState[] = ['active', 'planned', 'question', 'negated']

/** Reads what the analysis takes a control for. */
export function readMeaning({ basis, matches }: ControlBinding): Meaning {
  return {
    basis,
    entries: Object.entries(matches)
      .map(([id, state]) => ({ id, state }))
      .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)),
  }
}
