import { CONTROL_STATE_WORDS, normaliseText } from '@pathwall/catalog'
import type { ControlState } from '../analysis.ts'
import { Phrases } from './phrases.ts'
import { readClause } from './readClause.ts'

const { planned, plannedAtEdge, startWords, doubtful, negators, adverbs, negatedAfter } = CONTROL_STATE_WORDS
const MARKS = new Phrases([planned, plannedAtEdge, startWords, doubtful, negators, adverbs, negatedAfter].flat())

const LINE_BORDER = /[\n\r\u2028\u2029]+/u
const CLAUSE_BORDER = /[;+&|•]|,(?!\d)|\s\/\s/u

/** What outweighs what when several things are said about the same control. */
const BY_WEIGHT: readonly ControlState[] = ['negated', 'planned', 'question', 'active']

/**
 * What the words on a control say about it: in place, planned, doubted or denied; English and German. One note may name
 * several controls: it is active as soon as one of them is. What cannot be told from the words is believed.
 */
export function readControlState(text: string): ControlState {
  if (!text.includes('?') && MARKS.findIn(normaliseText(text).split(' ')).length === 0) return 'active'
  const clauses = linesOf(text)
    .flatMap((line) => line.split(CLAUSE_BORDER))
    .filter((part) => part.trim() !== '')
    .map(readClause)
  const isActive = ({ state }: { state: ControlState }): boolean => state === 'active'
  const speaksForAll = clauses.some((clause) => clause.speaksForAll && !isActive(clause))
  if (!speaksForAll && clauses.some((clause) => clause.namesSafeguard && isActive(clause))) return 'active'
  return BY_WEIGHT.find((state) => clauses.some((clause) => clause.state === state)) ?? 'active'
}

/** A line break lists several controls, or is only where the paper ended: then there are no two lines that name one each. */
function linesOf(text: string): string[] {
  const lines = text.split(LINE_BORDER)
  const isList = lines.filter((line) => readClause(line).namesSafeguard).length > 1
  return isList ? lines : [lines.join(' ')]
}
