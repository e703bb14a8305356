import { FILLER_WORDS } from '@pathwall/catalog'
import type { Phrase, PhraseNode } from './phraseTree.ts'
import type { Unit } from './readUnits.ts'

/** Where a phrase was found. */
export interface Place {
  phrase: Phrase
  /** The units from `from` to before `to`. */
  from: number
  to: number
  /** The written words from `start` to before `end`. */
  start: number
  end: number
  /** Nothing else stands in between. */
  isWhole: boolean
  /** It begins and ends with a written word, not inside a compound. */
  isOfWords: boolean
  isTypo: boolean
}

/** How many words may stand in the gap of a phrase, those left aside that say nothing. */
const LONGEST_GAP = 2
/** How many further things may share a word: unit, integration and end-to-end tests. */
const MOST_SHARING = 3
/** How many words such a thing may have. */
const LONGEST_SHARING = 2
/** A phrase of one word, if misspelt: a shorter one is too near to others. Tracking is not tracing. */
const SHORTEST_TYPO = 9
/** A phrase of one word inside a compound: a shorter one stands in too many others. */
const SHORTEST_PART = 6

const NOWHERE: number[] = []
const FILLERS = new Set(FILLER_WORDS)
const CONJUNCTIONS = new Set(['and', 'und', 'or', 'oder', 'u', 'bzw', 'sowie'])

/** Every place at which a phrase stands, also with its words shared: `dependency and container scan`. */
export function findPlaces(units: readonly Unit[], root: PhraseNode): Place[] {
  const places: Place[] = []
  for (let from = 0; from < units.length; from++) {
    const first = root.next.get(units[from]?.lexeme ?? '')
    if (first !== undefined) walk(first, { from, at: from + 1, used: 1, isWhole: true, sharing: 0 })
  }
  return places

  function walk(node: PhraseNode, way: Way): void {
    for (const phrase of node.phrases) if (isWritten(phrase, way, units)) places.push(placeOf(phrase, way, units))
    follow(node, way)
    if (node.afterGap !== undefined)
      for (let at = way.at, passed = 0; passed <= LONGEST_GAP && units[at]?.isCut === false; at++) {
        follow(node.afterGap, { ...way, at, isWhole: false })
        if (!FILLERS.has(units[at]?.lexeme ?? '')) passed++
      }
    if (way.sharing < MOST_SHARING && node.next.size > 0)
      for (const at of behindSharing(units, way.at))
        follow(node, { ...way, at, isWhole: false, sharing: way.sharing + 1 }, true)
  }

  function follow(node: PhraseNode, way: Way, mayShareAgain = false): void {
    const unit = units[way.at]
    const next = unit === undefined || unit.isCut ? undefined : node.next.get(unit.lexeme)
    if (next !== undefined) walk(next, { ...way, at: way.at + 1, used: way.used + 1 })
    if (unit !== undefined && !unit.isCut && FILLERS.has(unit.lexeme) && node.next.size > 0)
      follow(node, { ...way, at: way.at + 1 })
    if (mayShareAgain && way.sharing < MOST_SHARING)
      for (const at of behindSharing(units, way.at)) follow(node, { ...way, at, sharing: way.sharing + 1 }, true)
  }
}

interface Way {
  from: number
  at: number
  used: number
  isWhole: boolean
  sharing: number
}

/** Where the text goes on behind `and …`: container [and image] scan, definition of [ready and] done. */
function behindSharing(units: readonly Unit[], at: number): number[] {
  if (units[at]?.isFirst !== true || units[at].isCut) return NOWHERE
  const begin = behindAnd(units, at)
  if (begin === undefined) {
    const next = behindAnd(units, at + 1)
    return next === undefined ? NOWHERE : [next]
  }
  const places: number[] = []
  for (let next = begin + 1; next <= begin + LONGEST_SHARING && units[next]?.isCut === false; next++) places.push(next)
  return places
}

function behindAnd(units: readonly Unit[], at: number): number | undefined {
  const unit = units[at]
  if (unit === undefined) return undefined
  return CONJUNCTIONS.has(unit.lexeme) ? at + 1 : unit.isJoined ? at : undefined
}

function isWritten(phrase: Phrase, { from, at, used, isWhole, sharing }: Way, units: readonly Unit[]): boolean {
  const [first, last] = [units[from], units[at - 1]]
  if (first === undefined || last === undefined) return false
  if (phrase.how === null && sharing > 0) return false
  if (used > 1) return isWhole || last.isLast
  if (first.isTypo && first.lexeme.length < SHORTEST_TYPO) return false
  if ((phrase.how === 'tool' || phrase.how === 'weak') && !first.isExact && !first.isTypo) return false
  return (first.isFirst && first.isLast) || first.lexeme.length >= SHORTEST_PART
}

function placeOf(phrase: Phrase, { from, at, isWhole }: Way, units: readonly Unit[]): Place {
  const used = units.slice(from, at)
  return {
    ...{ phrase, from, to: at, isWhole },
    start: units[from]?.start ?? 0,
    end: units[at - 1]?.end ?? 0,
    isOfWords: used[0]?.isFirst === true && used.at(-1)?.isLast === true,
    isTypo: used.some(({ isTypo }) => isTypo),
  }
}
