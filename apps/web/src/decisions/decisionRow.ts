import type { Decision } from '@pathwall/domain'

/** What a decision is called in a list: the same while it is about the same thing. */
export function decisionRow({ id, finding, notes }: Decision): string {
  return id ?? finding ?? notes.join(' ')
}
