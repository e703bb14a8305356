import type { StepState } from '@pathwall/analyzer'
import type { NoteKind, Phase } from '@pathwall/domain'

/** The words of a picture, in the reader's language. */
export interface SvgOptions {
  phaseNames: Readonly<Record<Phase, string>>
  kindNames: Readonly<Record<NoteKind, string>>
  stateNames: Readonly<Record<StepState, string>>
  /** Shown beside the legend as it is given, e.g. the day of the session. */
  date?: string
  /** The wall alone, without title and legend: where both stand beside the picture. */
  isBare?: boolean
  /** To be looked at from near, a part at a time: words stay in the size they have on the wall. */
  isNear?: boolean
}
