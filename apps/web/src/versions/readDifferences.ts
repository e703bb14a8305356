import { fieldsOf } from '../session/askServer.ts'

/** What can differ between two states of a board, in the order in which it is told. */
const DIFFERENCES = [
  'notesAdded',
  'notesRemoved',
  'controlsAdded',
  'controlsRemoved',
  'notesChanged',
  'notesMoved',
  'arrowsAdded',
  'arrowsRemoved',
  'framesAdded',
  'framesRemoved',
  'decisionsChanged',
  'gapsClosed',
  'gapsOpened',
  'renamed',
  'other',
] as const

export type Difference = (typeof DIFFERENCES)[number]

/** How often each; what does not differ is left out. */
export type Differences = readonly (readonly [Difference, number])[]

/**
 * Reads how two states of a board differ, from the server's comparison; undefined when it is none. Controls are told apart
 * from the other notes, so that nothing counts twice.
 */
export function readDifferences(answer: unknown): Differences | undefined {
  const { notes, controls, arrows, frames, decisions, gaps, title, hasOtherChanges } = fieldsOf(answer)
  if (!Array.isArray(fieldsOf(notes)['added'])) return undefined
  const isOtherNote = (note: unknown): boolean => fieldsOf(note)['kind'] !== 'control'
  const counts: Record<Difference, number> = {
    notesAdded: listIn(notes, 'added').filter(isOtherNote).length,
    notesRemoved: listIn(notes, 'removed').filter(isOtherNote).length,
    controlsAdded: listIn(controls, 'added').length,
    controlsRemoved: listIn(controls, 'removed').length,
    notesChanged: listIn(notes, 'changed').length,
    notesMoved: listIn(notes, 'moved').length,
    arrowsAdded: listIn(arrows, 'added').length,
    arrowsRemoved: listIn(arrows, 'removed').length,
    framesAdded: listIn(frames, 'added').length,
    framesRemoved: listIn(frames, 'removed').length,
    decisionsChanged: ['added', 'removed', 'changed'].reduce((sum, key) => sum + listIn(decisions, key).length, 0),
    gapsClosed: listIn(gaps, 'closed').length,
    gapsOpened: listIn(gaps, 'opened').length,
    renamed: title === undefined || title === null ? 0 : 1,
    other: hasOtherChanges === true || listIn(arrows, 'changed').length + listIn(frames, 'changed').length > 0 ? 1 : 0,
  }
  const found = DIFFERENCES.map((difference) => [difference, counts[difference]] as const)
  const told = found.filter(([difference, count]) => count > 0 && difference !== 'other')
  // Worth a word only when there is nothing else to say.
  return told.length > 0 ? told : found.filter(([, count]) => count > 0)
}

function listIn(value: unknown, key: string): unknown[] {
  const list = fieldsOf(value)[key]
  return Array.isArray(list) ? list : []
}
