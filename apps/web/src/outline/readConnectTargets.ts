import type { NoteId, NoteKind, Phase } from '@pathwall/domain'
import { hasEveryWord } from './foldText.ts'
import { notesIn, type OutlineNote, type OutlinePhase } from './readOutline.ts'

/** A note to which an arrow can be drawn. */
export interface ConnectTarget {
  note: NoteId
  kind: NoteKind
  text: string
  phase: Phase | null
}

export type ConnectDirection = 'to' | 'from'

/**
 * Notes that can be connected with `source` in this direction and whose text has every word of the query: those of its
 * own phase first, then in the outline's order. Blank notes and notes that are connected already are left out.
 */
export function readConnectTargets(
  outline: readonly OutlinePhase[],
  source: NoteId,
  direction: ConnectDirection,
  query: string,
): ConnectTarget[] {
  const notes = notesIn(outline)
  const own = notes.find(({ id }) => id === source)
  const connected = new Set(
    own?.connections.filter((connection) => connection.direction === direction).map(({ other }) => other),
  )
  const targets = notes.filter(({ id, text }) => {
    if (id === source || connected.has(id)) return false
    return text.trim() !== '' && hasEveryWord(text, query)
  })
  const isNear = (note: OutlineNote): boolean => note.phase === own?.phase
  return [...targets.filter(isNear), ...targets.filter((note) => !isNear(note))].map(({ id, kind, text, phase }) => ({
    note: id,
    kind,
    text,
    phase,
  }))
}
