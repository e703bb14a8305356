import type { ControlState } from '../analysis.ts'

const PLANNED = /\b(todo|tbd|planned|geplant)\b/iu
const NEGATED = /^\s*(no|kein|keine|ohne|without)\b|\bnot yet\b|\bnoch nicht\b|\bskipped\b/iu

/** What the words on a control say about it: in place, planned, doubted or absent. Only `active` covers a step. */
export function readControlState(text: string): ControlState {
  if (NEGATED.test(text)) return 'negated'
  if (PLANNED.test(text)) return 'planned'
  return text.includes('?') ? 'question' : 'active'
}
