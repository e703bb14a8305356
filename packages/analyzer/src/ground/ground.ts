import type { Note, NoteId, PathMap, Phase } from '@pathwall/domain'
import type { Box } from './box.ts'
import type { ListById } from './listById.ts'

/** A note that says something, with its place made safe to calculate with. */
export interface PlacedNote {
  id: NoteId
  note: Note
  /** Where it stands on the wall: its map position, moved right with its phase. */
  box: Box
}

/** An arrow between two notes that are both there and say something. */
export interface PlacedArrow {
  id: string
  from: PlacedNote
  to: PlacedNote
  /** How far its middle lies off the straight line, to the right of somebody who walks along it. */
  bend: number
}

/** From left to right on the wall. */
interface PhaseSpan {
  phase: Phase
  left: number
  right: number
}

/** What the analysis stands on: a map without blank notes, dangling references and impossible numbers. */
export interface Ground {
  map: PathMap
  /** People, media and deliverables. */
  notes: PlacedNote[]
  controls: PlacedNote[]
  /** In the order of the map; as long as no note comes or goes, `places` is the same object. */
  byId: ListById<PlacedNote>
  arrows: PlacedArrow[]
  frames: ReadonlySet<string>
  spans: PhaseSpan[]
  /** How far right of its map position the content of each phase stands. */
  shifts: ReadonlyMap<Phase, number>
  /** 0 for the leftmost phase; unplaced comes last. */
  rankOf: (phase: Phase | null) => number
  /** The same object as before when everything stands where it stood: at most words have changed. */
  layout: object
}
