import type { Note, NoteId } from '@pathwall/domain'
import type { ControlMatches, ControlState, MatchBasis } from '../analysis.ts'
import type { Ground } from '../ground/readGround.ts'
import type { Matcher } from '../matching/matcher.ts'
import type { FoundStep } from '../steps/findSteps.ts'
import type { BoundControl } from './binding.ts'
import { rememberByText } from '../ground/rememberByText.ts'
import { readControlState } from './readControlState.ts'

/** What a control note is, and whether that is in place. */
export interface ControlMeaning {
  state: ControlState
  matches: ControlMatches
  basis: MatchBasis
}

/** Reads what each control says. Somebody who has pinned it is believed; else its words are read. */
export function readControls(
  ground: Ground,
  bound: ReadonlyMap<NoteId, BoundControl>,
  matcher: Matcher,
): Map<NoteId, ControlMeaning> {
  return new Map(ground.controls.map(({ id, note }) => [id, readMeaning(note, bound.get(id)?.steps ?? [], matcher)]))
}

function readMeaning(note: Note, steps: readonly FoundStep[], matcher: Matcher): ControlMeaning {
  const { text, pinned } = note
  if (pinned !== undefined) {
    const state = stateOf(text)
    const matches = Object.fromEntries(pinned.map((id) => [id, state]))
    return { state, matches, basis: pinned.length === 0 ? 'own' : 'pinned' }
  }
  const phase = note.phase ?? steps[0]?.phase ?? null
  const matches = matcher.match(text, { kind: 'control', phase })
  const states = Object.values(matches)
  return { state: states.includes('active') ? 'active' : stateOf(text), matches, basis: 'text' }
}

const stateOf = rememberByText(readControlState)
