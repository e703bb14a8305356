import type { Note, NoteId, Phase } from '@pathwall/domain'
import type { ControlMatches, ControlState, MatchBasis } from '../analysis.ts'
import type { Ground, PlacedNote } from '../ground/ground.ts'
import { rememberByText } from '../ground/rememberByText.ts'
import type { Matcher } from '../matching/matcher.ts'
import type { BoundControl } from './binding.ts'
import { heaviest, readControlState } from './readControlState.ts'

/** What a control note is, and whether that is in place. */
export interface ControlMeaning {
  state: ControlState
  matches: ControlMatches
  basis: MatchBasis
}

/** Reads the controls of one ground after the other; what has not changed means the same object again. */
export type ControlReader = (ground: Ground, bound: ReadonlyMap<NoteId, BoundControl>) => Map<NoteId, ControlMeaning>

/** Reads what each control says. Somebody who has pinned it is believed; else its words are read. */
export function createControlReader(matcher: Matcher): ControlReader {
  const known = new WeakMap<PlacedNote, { phase: Phase | null; meaning: ControlMeaning }>()
  return ({ controls }, bound) =>
    new Map(
      controls.map((control) => {
        const phase = control.note.phase ?? bound.get(control.id)?.steps[0]?.phase ?? null
        const before = known.get(control)
        if (before?.phase === phase) return [control.id, before.meaning]
        const meaning = readMeaning(control.note, phase, matcher)
        known.set(control, { phase, meaning })
        return [control.id, meaning]
      }),
    )
}

function readMeaning({ text, pinned }: Note, phase: Phase | null, matcher: Matcher): ControlMeaning {
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
