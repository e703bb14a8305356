import type { Note } from '@pathwall/domain'
import type { Step } from '../analysis.ts'
import type { Reading } from './rule.ts'

/** The notes of a step by kind, each in reading order. */
export interface KindsOfStep {
  people: readonly Note[]
  media: readonly Note[]
  deliverables: readonly Note[]
}

const known = new WeakMap<Step, KindsOfStep>()

/** Who, how and what of a step; read once for all rules. */
export function kindsOf({ notes }: Reading, step: Step): KindsOfStep {
  const before = known.get(step)
  if (before !== undefined) return before
  const there = step.notes.flatMap((id) => notes.get(id) ?? [])
  const kinds: KindsOfStep = {
    people: there.filter(({ kind }) => kind === 'people'),
    media: there.filter(({ kind }) => kind === 'media'),
    deliverables: there.filter(({ kind }) => kind === 'deliverable'),
  }
  known.set(step, kinds)
  return kinds
}
