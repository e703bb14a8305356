import { CONTROL_STATE_WORDS } from '@pathwall/catalog'
import type { ControlState } from '../analysis.ts'
import { cutInParts } from '../matching/cutInParts.ts'
import { readTokens, type Token } from '../matching/readTokens.ts'
import { Phrases } from './phrases.ts'
import { deniedBehind } from '../matching/spreadOverLists.ts'
import { leaveOutNoticed } from './leaveOutNoticed.ts'
import { readClause, type Clause } from './readClause.ts'

const { planned, plannedAtEdge, plannedAtStart, startWords, doubtful, negators, adverbs, negatedAfter, lapsed } =
  CONTROL_STATE_WORDS
const MARKS = new Phrases(
  [['?'], planned, plannedAtEdge, plannedAtStart, startWords, doubtful, negators, adverbs, negatedAfter, lapsed].flat(),
)

/** What outweighs what when several things are said about the same control. */
const BY_WEIGHT: readonly ControlState[] = ['negated', 'planned', 'question', 'active']

/**
 * What the words on a control say about it: in place, planned, doubted or denied; English and German. One note may name
 * several controls: it is active as soon as one of them is. What cannot be told from the words is believed.
 */
export function readControlState(text: string): ControlState {
  const tokens = leaveOutNoticed(readTokens(text))
  if (!saysMoreThanNames(wordsOf(tokens))) return 'active'
  const isLineCut = isList(tokens)
  const parts = cutInParts(tokens, ({ border }) => border === 'list' || (isLineCut && border === 'line'))
  const denied = new Set(parts.flatMap((_, index) => deniedBehind(tokens, parts, [], index)))
  const clauses = parts.map(({ start, end }, index): Clause => {
    const clause = readClause(wordsOf(tokens.slice(start, end)))
    return denied.has(index) ? { ...clause, state: 'negated' } : clause
  })
  const isActive = ({ state }: { state: ControlState }): boolean => state === 'active'
  const speaksForAll = clauses.some((clause) => clause.speaksForAll && !isActive(clause))
  if (!speaksForAll && clauses.some((clause) => clause.namesSafeguard && isActive(clause))) return 'active'
  return heaviest(clauses.map(({ state }) => state))
}

/** Whether any word may say that a control is not in place. */
export function saysMoreThanNames(words: readonly string[]): boolean {
  return words.some((_, index) => MARKS.lengthAt(words, index) > 0)
}

/** What counts when several things are said. */
export function heaviest(states: readonly ControlState[]): ControlState {
  return BY_WEIGHT.find((state) => states.includes(state)) ?? 'active'
}

/** A line break lists several controls, or is only where the paper ended: then there are no two lines that name one each. */
function isList(tokens: readonly Token[]): boolean {
  const lines = cutInParts(tokens, ({ border }) => border === 'line')
  return lines.filter(({ start, end }) => readClause(wordsOf(tokens.slice(start, end))).namesSafeguard).length > 1
}

function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ word }) => word)
}
