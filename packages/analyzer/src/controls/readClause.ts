import { CONTROL_STATE_WORDS } from '@pathwall/catalog'
import type { ControlState } from '../analysis.ts'
import { Phrases, type PhrasePlace } from './phrases.ts'

/** What one part of a control's text says. */
export interface Clause {
  state: ControlState
  namesSafeguard: boolean
  /** Its state is about the rest of the text too: `Pentest, not yet`. */
  speaksForAll: boolean
}

const HARMLESS = new Phrases(CONTROL_STATE_WORDS.harmless)
const PLANNED = new Phrases(CONTROL_STATE_WORDS.planned)
const PLANNED_AT_EDGE = new Phrases(CONTROL_STATE_WORDS.plannedAtEdge)
const PLANNED_AT_START = new Phrases(CONTROL_STATE_WORDS.plannedAtStart)
const START_WORDS = new Phrases(CONTROL_STATE_WORDS.startWords)
const START_TIMES = new Phrases(CONTROL_STATE_WORDS.startTimes)
const DOUBTFUL = new Phrases(CONTROL_STATE_WORDS.doubtful)
const ASKING_STARTS = new Phrases(CONTROL_STATE_WORDS.askingStarts)
const NEGATORS = new Phrases(CONTROL_STATE_WORDS.negators)
const UNLESS = new Phrases(CONTROL_STATE_WORDS.unlessWords)
const ADVERBS = new Phrases(CONTROL_STATE_WORDS.adverbs)
const ABSENT = new Phrases(CONTROL_STATE_WORDS.absentWords)
const NEGATED_AFTER = new Phrases(CONTROL_STATE_WORDS.negatedAfter)
const LAPSED = new Phrases(CONTROL_STATE_WORDS.lapsed)
const CONDITIONS = new Phrases(CONTROL_STATE_WORDS.conditions)
const CIRCUMSTANCES = new Phrases(CONTROL_STATE_WORDS.circumstances)
const CANNOT = new Phrases(CONTROL_STATE_WORDS.cannotWords)
const FORBIDDEN = new Phrases(CONTROL_STATE_WORDS.forbidden)
const SAFEGUARDS = new Phrases(CONTROL_STATE_WORDS.safeguards)

const SINCE = new Set(CONTROL_STATE_WORDS.sinceWords)
const AT = new Set(CONTROL_STATE_WORDS.atWords)
const LITTLE = new Set(CONTROL_STATE_WORDS.littleWords)

/** Endings of compounds; shorter words end too many others. */
const ENDINGS = CONTROL_STATE_WORDS.safeguards.filter((word) => word.length >= 4 && !word.includes(' '))
const SHORTEST_BEGINNING = 3

/** How far behind a negator the thing that it denies may begin. */
const NEGATION_REACH = 2
/** What was, or was not, done: reviewed, ausgewertet, aktiviert. */
const PARTICIPLE = /ed$|iert$|ge\p{L}{2,}(t|en)$/u
const YEAR = /^20\d\d$/
/** Stands for a harmless phrase, so that distances stay what they were. */
export const LEFT_OUT = '-'

/**
 * Reads one part of a text, word by word as `readTokens` gives them. Negation beats plan, plan beats question. `places`:
 * what it is about; else the safeguards that it names.
 */
export function readClause(spoken: readonly string[], places?: readonly PhrasePlace[]): Clause {
  const isAsked = spoken.at(-1) === '?'
  const words = leaveOutHarmless(isAsked ? spoken.slice(0, -1) : [...spoken])
  // What belongs to a name says nothing about it: no direct push.
  for (const { index, length } of places ?? []) words.fill(LEFT_OUT, index, index + length)
  const condition = CONDITIONS.findIn(words)[0]?.index ?? words.length
  const statement = words.slice(0, condition)
  const safeguards = places ?? safeguardsIn(words)
  const isDeniedBehind = deniesWhatStandsBefore(statement, safeguards)
  const state = stateOf(statement, safeguards, isDeniedBehind, isAsked)
  const namesSafeguard = safeguards.length > 0
  return { state, namesSafeguard, speaksForAll: !namesSafeguard && (state !== 'negated' || isDeniedBehind) }
}

/** Whether words deny at once what stands before them: `skipped for small stories`. */
export function beginsWithDenial(words: readonly string[]): boolean {
  const length = Math.max(NEGATED_AFTER.lengthAt(words, 0), LAPSED.lengthAt(words, 0))
  return length > 0 && (length === words.length || CIRCUMSTANCES.lengthAt(words, length) > 0)
}

/**
 * What a denial is about that reaches to the end of these words: a safeguard, or any other thing. undefined: there is none,
 * as in `no deploy without review`, which asks for one.
 */
export function deniedAtEnd(spoken: readonly string[]): 'safeguard' | 'thing' | undefined {
  const words = leaveOutHarmless([...spoken])
  const negator = NEGATORS.findIn(words).at(-1)
  if (negator === undefined || ADVERBS.lengthAt(words, negator.index) > 0) return undefined
  const length = wordsBetween(words, endOf(negator), words.length)
  if (length === 0 || length > NEGATION_REACH || readClause(spoken).state !== 'negated') return undefined
  return safeguardsIn(words).some(({ index }) => index >= endOf(negator)) ? 'safeguard' : 'thing'
}

function stateOf(
  words: readonly string[],
  safeguards: readonly PhrasePlace[],
  isDeniedBehind: boolean,
  isAsked: boolean,
): ControlState {
  if (DOUBTFUL.findIn(words).length > 0) return 'question'
  if (isDeniedBehind || deniesWhatFollows(words, safeguards)) return 'negated'
  if (isAsked && ASKING_STARTS.lengthAt(words, 0) > 0) return 'question'
  if (isPlanned(words)) return 'planned'
  return isAsked ? 'question' : 'active'
}

function leaveOutHarmless(words: string[]): string[] {
  for (const { index, length } of HARMLESS.findIn(words))
    for (let offset = 0; offset < length; offset++) words[index + offset] = LEFT_OUT
  return words
}

function safeguardsIn(words: readonly string[]): PhrasePlace[] {
  const compounds = words.flatMap((word, index) =>
    ENDINGS.some((ending) => word.length >= ending.length + SHORTEST_BEGINNING && word.endsWith(ending))
      ? [{ index, length: 1 }]
      : [],
  )
  return [...SAFEGUARDS.findIn(words), ...compounds]
}

function isPlanned(words: readonly string[]): boolean {
  if (PLANNED.findIn(words).length > 0 || PLANNED_AT_START.lengthAt(words, 0) > 0) return true
  if (PLANNED_AT_EDGE.findIn(words).some(({ index }) => index === 0 || index === words.length - 1)) return true
  return START_WORDS.findIn(words).some(({ index, length }) =>
    [index + length, index + length + 1].some(
      (next) => START_TIMES.lengthAt(words, next) > 0 || YEAR.test(words[next] ?? ''),
    ),
  )
}

function deniesWhatStandsBefore(words: readonly string[], safeguards: readonly PhrasePlace[]): boolean {
  const adverbs = ADVERBS.findIn(words).map(({ index }) => index)
  const isUndone = (index: number): boolean =>
    NEGATED_AFTER.lengthAt(words, index) === 0 &&
    (ABSENT.lengthAt(words, index) > 0 || PARTICIPLE.test(words[index] ?? ''))
  const isAbsent = adverbs.some(
    (index) =>
      (safeguards.length === 0 || safeguards.some((place) => place.index < index)) &&
      (index === words.length - 1 || [1, 2].some((distance) => isUndone(index + distance))),
  )
  // Taking away what a control may forbid is a control: root login disabled.
  const isBan = safeguards.length === 0 && FORBIDDEN.findIn(words).length > 0
  const isBehind = (denial: PhrasePlace): boolean =>
    endOf(denial) === words.length ||
    safeguards.some((place) => endOf(place) === denial.index) ||
    isTime(words, endOf(denial))
  // A review that cannot be skipped is one.
  const isDenied = (index: number): boolean => adverbs.some((adverb) => adverb < index && index <= adverb + 2)
  // No ticket without it: two denials make a demand here, too.
  const isDemanded = isDemand(words, NEGATORS.findIn(words))
  const isSaid = (denial: PhrasePlace): boolean => !isBan && isBehind(denial) && !isDenied(denial.index)
  return (
    (isAbsent && !isDemanded) ||
    NEGATED_AFTER.findIn(words).some((denial) => denial.length > 1 || isSaid(denial)) ||
    LAPSED.findIn(words).some(isSaid)
  )
}

/** Whether a time begins here: `since the move`, `in May`. */
function isTime(words: readonly string[], index: number): boolean {
  const [word = '', next = ''] = words.slice(index)
  return SINCE.has(word) || (AT.has(word) && (START_TIMES.lengthAt(words, index + 1) > 0 || YEAR.test(next)))
}

function deniesWhatFollows(words: readonly string[], safeguards: readonly PhrasePlace[]): boolean {
  const negators = NEGATORS.findIn(words)
  // What nobody can do is not there: can't rollback.
  if (CANNOT.findIn(words).some((cannot) => safeguards.some(({ index }) => index === endOf(cannot)))) return true
  if (negators.length === 0 || isDemand(words, negators)) return false
  const isInReach = (negator: PhrasePlace, { index }: PhrasePlace): boolean =>
    index >= endOf(negator) && wordsBetween(words, endOf(negator), index) < NEGATION_REACH
  const forbidden = FORBIDDEN.findIn(words)
  const isBan = (negator: PhrasePlace): boolean =>
    !safeguards.some((place) => isInReach(negator, place)) && forbidden.some((place) => isInReach(negator, place))
  if (negators.some(isBan)) return false
  const [first] = negators
  const isAdverb = first !== undefined && ADVERBS.lengthAt(words, first.index) > 0
  if (first?.index === 0 && !isAdverb) return true
  if (safeguards.some((place) => !negators.some((negator) => isInReach(negator, place)))) return false
  return safeguards.length > 0 || !isAdverb || forbidden.length === 0
}

/** Two negations of which one says "unless": the text asks for something, `no deploy without review`. */
function isDemand(words: readonly string[], negators: readonly PhrasePlace[]): boolean {
  return UNLESS.findIn(words).some(({ index }) => negators.some((negator) => negator.index !== index))
}

/** How many words stand between, little ones left aside. */
function wordsBetween(words: readonly string[], from: number, to: number): number {
  return words.slice(from, to).filter((word) => !LITTLE.has(word)).length
}

function endOf({ index, length }: PhrasePlace): number {
  return index + length
}
