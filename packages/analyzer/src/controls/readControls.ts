import type { Note, NoteId } from '@pathwall/domain'
import type { ControlMatches, ControlState, MatchBasis } from '../analysis.ts'
import type { Ground } from '../ground/readGround.ts'
import type { Matcher } from '../matching/matcher.ts'
import type { FoundStep } from '../steps/findSteps.ts'
import type { BoundControl } from './binding.ts'
import { rememberByText } from '../ground/rememberByText.ts'
import { heaviest, readControlState } from './readControlState.ts'

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
  const phase = note.phase ?? steps[0]?.phase ?? null
  const named = matcher.match(text, { kind: 'control', phase })
  if (pinned === undefined) return { state: stateOfAll(named) ?? stateOf(text), matches: named, basis: 'text' }
  const matches = Object.fromEntries(pinned.map((id) => [id, named[id] ?? stateOf(text)]))
  return { state: stateOfAll(matches) ?? stateOf(text), matches, basis: pinned.length === 0 ? 'own' : 'pinned' }
}

/** A note with several controls is active as soon as one of them is; undefined when it names none. */
function stateOfAll(matches: ControlMatches): ControlState | undefined {
  const states = Object.values(matches)
  if (states.length === 0) return undefined
  return states.includes('active') ? 'active' : heaviest(states)
}

const stateOf = rememberByText(readControlState)
