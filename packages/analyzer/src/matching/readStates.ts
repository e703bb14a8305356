import type { ControlState } from '../analysis.ts'
import type { PhrasePlace } from '../controls/phrases.ts'
import { leaveOutNoticed } from '../controls/leaveOutNoticed.ts'
import { beginsWithDenial, readClause } from '../controls/readClause.ts'
import { heaviest, saysMoreThanNames } from '../controls/readControlState.ts'
import { cutInParts, type Part } from './cutInParts.ts'
import { clusterMentions } from './clusterMentions.ts'
import type { Mention, Span } from './mention.ts'
import type { Border, Token } from './readTokens.ts'
import { isBare, JOINS, listBefore, spreadOverLists } from './spreadOverLists.ts'

/** A remark about everything on the note. */
const EVERYTHING = new Set(['all', 'alle', 'alles', 'everything', 'both', 'beide', 'beides'])
/** A remark with more words than that is about something else: `unit tests, more coverage for the old shop planned`. */
const LONGEST_REMARK = 4
/** Begin what is asked there, not whether it is done: `risk workshop: what does a day of downtime cost us?`. */
const CONTENT_QUESTIONS = new Set(['was', 'what'])
/** Alone they deny what stands before: `Pentest: no`, `Pentest (leider noch keiner)`. */
const DENIALS = new Set(['no', 'nein', 'nope', 'none', 'kein', 'keine', 'keins', 'keiner', 'off', 'aus'])
/** As last word they deny what stands before in the same breath: `SAST yes, DAST no`. */
const LAST_DENIALS = new Set(['no', 'none', 'keine', 'keins', 'keiner'])
const SIGHS = new Set(['noch', 'bisher', 'leider', 'yet', 'sadly', 'derzeit', 'aktuell', 'currently', 'still'])

/**
 * How far each of several controls is, in the same order: the order of the text. What a text says belongs to the control
 * that it stands at: `Code Review, kein SAST` denies one. A remark of its own belongs to the control before it, or to all.
 */
export function readStates(written: readonly Token[], mentions: readonly Mention[]): ControlState[] {
  const tokens = leaveOutNoticed(written)
  const words = tokens.map(({ word }) => word)
  if (mentions.length === 0 || !(saysMoreThanNames(words) || words.some((word) => DENIALS.has(word))))
    return mentions.map(() => 'active')
  const places = clusterMentions(tokens, mentions)
  const states = new Map<Span, ControlState>()
  const parts = partsAround(tokens, places)
  const named = placesOf(parts, places)
  for (const [index, part] of parts.entries())
    for (const { group, state } of readPart(words, part, named[index] ?? []))
      for (const place of group) states.set(place, state)
  spreadRemarks(tokens, parts, named, states)
  spreadOverLists(tokens, parts, named, states)
  const byMention = new Map(places.flatMap((place) => place.mentions.map((mention) => [mention, place] as const)))
  const bare = new Set(parts.flatMap((part, index) => (isBare(tokens, part, named[index] ?? []) ? named[index] : [])))
  const stateOf = (mention: Mention): ControlState => states.get(byMention.get(mention) ?? mention) ?? 'active'
  return mentions.map((mention) => {
    const state = stateOf(mention)
    const place = byMention.get(mention)
    if (state !== 'active' || place === undefined || place.mentions.length > 1 || !bare.has(place)) return state
    // A name without a word of its own takes back nothing that is said about it elsewhere.
    const others = mentions.filter(({ about }) => about === mention.about).map(stateOf)
    return heaviest(others.filter((other) => other !== 'active'))
  })
}

/** Lets what is said apart from the controls count for those that it is about. */
function spreadRemarks(
  tokens: readonly Token[],
  parts: readonly Part[],
  named: readonly (readonly Span[])[],
  states: Map<Span, ControlState>,
): void {
  const words = tokens.map(({ word }) => word)
  const say = (state: ControlState, places: readonly Span[]): void => {
    for (const place of places) if (states.get(place) === 'active') states.set(place, state)
  }
  let aboutRest: ControlState | undefined
  let aboutLine: ControlState | undefined
  let inLine: Span[] = []
  let latest: readonly Span[] = []
  for (const [index, part] of parts.entries()) {
    const isLineStart = index === 0 || part.border === 'line'
    if (isLineStart) [aboutLine, inLine] = [aboutRest, []]
    const places = named[index] ?? []
    if (places.length > 0) {
      if (aboutLine !== undefined) say(aboutLine, places)
      inLine.push(...places)
      latest = places
      continue
    }
    const spoken = words.slice(part.start, part.end)
    const isBeforeTool = isInBrackets(tokens, parts[index + 1]) && (named[index + 1] ?? []).length > 0
    const state = readRemark(spoken, part.border, isLineStart && isBeforeTool)
    if (state === undefined) continue
    const isLine = isLineStart && (parts[index + 1]?.border ?? 'line') === 'line'
    if (spoken.some((word) => EVERYTHING.has(word))) say(state, named.flat())
    else if (isLine && latest.length > 0) say(state, latest)
    else if (isLine) aboutRest = state
    else if (inLine.length === 0) aboutLine = state
    else if (part.border === 'aside')
      say(state, tokens[part.start]?.gap.includes(':') === true ? listBefore(tokens, parts, named, index) : latest)
    else {
      say(state, inLine)
      inLine = [...latest]
    }
  }
}

function isInBrackets(tokens: readonly Token[], part: Part | undefined): boolean {
  return part?.border === 'aside' && tokens[part.start]?.gap.includes('(') === true
}

/** The places that begin in each part. */
function placesOf(parts: readonly Part[], places: readonly Span[]): Span[][] {
  let next = 0
  return parts.map(({ end }) => {
    const first = next
    while ((places[next]?.start ?? Infinity) < end) next++
    return places.slice(first, next)
  })
}

/** The text in parts, never cut inside a control. A line break cuts when two lines name one each. */
function partsAround(tokens: readonly Token[], places: readonly Span[]): Part[] {
  const inside = new Set(places.flatMap(({ start, end }) => wordsIn(start + 1, end)))
  const lines = cutInParts(tokens, ({ border }, index) => border === 'line' && !inside.has(index))
  const isList = placesOf(lines, places).filter(({ length }) => length > 0).length > 1
  return cutInParts(
    tokens,
    ({ border }, index) =>
      !inside.has(index) && (border === 'list' || border === 'aside' || (border === 'line' && isList)),
  )
}

/** Controls that stand together share what is said around them, as far as the next ones. */
function readPart(
  words: readonly string[],
  { start, end }: Part,
  places: readonly Span[],
): { group: Span[]; state: ControlState }[] {
  const groups = groupPlaces(words, places)
  return groups.map(({ group, span }, index) => {
    const from = groups[index - 1]?.span.end ?? start
    const to = groups[index + 1]?.span.start ?? end
    if (to === end && span.end < end && LAST_DENIALS.has(words[end - 1] ?? '')) return { group, state: 'negated' }
    const place: PhrasePlace = { index: span.start - from, length: Math.min(span.end, to) - span.start }
    return { group, state: readClause(words.slice(from, to), [place]).state }
  })
}

function groupPlaces(words: readonly string[], places: readonly Span[]): { group: Span[]; span: Span }[] {
  const groups: { group: Span[]; span: Span }[] = []
  for (const place of places) {
    const last = groups.at(-1)
    if (last !== undefined && wordsIn(last.span.end, place.start).every((index) => JOINS.has(words[index] ?? ''))) {
      last.group.push(place)
      last.span = { start: last.span.start, end: Math.max(last.span.end, place.end) }
    } else groups.push({ group: [place], span: { start: place.start, end: place.end } })
  }
  return groups
}

/** What a part without a control says about the others; undefined: nothing. */
function readRemark(words: readonly string[], border: Border, isBeforeTool: boolean): ControlState | undefined {
  if (words.some((word) => DENIALS.has(word)) && words.every((word) => DENIALS.has(word) || SIGHS.has(word)))
    return 'negated'
  if (border === 'aside' && beginsWithDenial(words)) return 'negated'
  const { state, speaksForAll } = readClause(words)
  // Its scan has no name of its own, but that of the tool: Scan broken since May (Trivy).
  if (state !== 'active' && isBeforeTool) return state
  if (state === 'active' || !speaksForAll) return undefined
  if (state === 'question' && words.length > LONGEST_REMARK && CONTENT_QUESTIONS.has(words[0] ?? '')) return undefined
  return border === 'aside' || words.length <= LONGEST_REMARK || state === 'negated' ? state : undefined
}

function wordsIn(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
