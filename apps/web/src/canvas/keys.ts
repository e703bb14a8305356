import type { NoteKind, Phase } from '@pathwall/domain'

/** One row of digits for the whole wall: four kinds, then five phases, then everything. */
export const KIND_KEYS: Record<NoteKind, string> = { people: '1', media: '2', deliverable: '3', control: '4' }
export const PHASE_KEYS: Record<Phase, string> = {
  input: '5',
  refinement: '6',
  development: '7',
  delivery: '8',
  operations: '9',
}
export const FIT_KEY = '0'
export const JOIN_KEY = 'j'
export const SPLIT_KEY = 's'
export const HEAT_KEY = 'm'
export const PIN_KEY = 'k'
