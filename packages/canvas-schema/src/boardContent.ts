import type { Decision, Extra, Suppression } from '@pathwall/domain'
import type { TLBinding, TLShape } from '@tldraw/tlschema'
import type { PhaseShape } from './phaseShape.ts'

export type BoardShape = TLShape | PhaseShape
export type BoardRecord = BoardShape | TLBinding

/** What of a map does not lie on the wall. */
export interface BoardMeta {
  title: string
  mapId?: string
  lanes: string[]
  extra?: Extra
}

/** Everything a board document holds, in any order. */
export interface BoardContent {
  records: BoardRecord[]
  meta: BoardMeta
  decisions: Decision[]
  suppressions: Suppression[]
}
