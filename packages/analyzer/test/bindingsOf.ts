import type { PathMap } from '@pathwall/domain'
import { analyze } from '../src/index.ts'

/** How each control is bound, as words: `near Ship Build?`, with `?` when it is ambiguous. Steps by the builder's names. */
export function bindingsOf(map: PathMap): Record<string, string> {
  const { bindings, steps } = analyze(map)
  const nameOf = new Map(steps.map((step) => [step.id, step.notes[0]?.replace(/-\w+$/, '')]))
  return Object.fromEntries(
    Object.entries(bindings).map(([control, { via, steps: covered, ambiguous }]) => [
      control,
      [via, ...covered.map((id) => nameOf.get(id))].join(' ') + (ambiguous ? '?' : ''),
    ]),
  )
}
