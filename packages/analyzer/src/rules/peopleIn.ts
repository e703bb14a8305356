import type { Note, Phase } from '@pathwall/domain'
import { peopleOf } from './peopleNamed.ts'
import type { Reading } from './rule.ts'

/** People notes that lie in a phase, or whose step does when they lie in none themselves. */
export function peopleIn(reading: Reading, phase: Phase): Note[] {
  return peopleOf(reading).filter((note) => (note.phase ?? reading.stepOf.get(note.id)?.phase) === phase)
}
