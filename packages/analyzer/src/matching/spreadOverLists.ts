import type { ControlState } from '../analysis.ts'
import { deniedAtEnd, readClause } from '../controls/readClause.ts'
import type { Part } from './cutInParts.ts'
import type { Span } from './mention.ts'
import type { Token } from './readTokens.ts'

/** Words between two controls that make them one statement: `no SAST or DAST`. */
export const JOINS: ReadonlySet<string> = new Set(['and', 'und', 'or', 'oder', 'nor', 'noch', 'u', 'sowie', 'bzw'])
/** Before the last of a list; `noch` may begin `noch nicht`. */
const LAST_JOINS: ReadonlySet<string> = new Set([...JOINS].filter((word) => word !== 'noch'))
/** A denial reaches over these also what has words of its own: `no monitoring or alerting in prod`. */
const ALTERNATIVES = new Set(['or', 'oder', 'nor'])

/** A part with more words of its own than that says something. */
const LONGEST_THING = 2

type Named = readonly (readonly Span[])[]

/** Lets what is said at one end of a list count for its members: `no logging, tracing or alerting`. */
export function spreadOverLists(
  tokens: readonly Token[],
  parts: readonly Part[],
  named: Named,
  states: Map<Span, ControlState>,
): void {
  const said = parts.map((_, index) => stateOf(named[index] ?? [], states))
  const say = (state: ControlState, members: readonly number[]): void => {
    for (const place of members.flatMap((member) => named[member] ?? []))
      if (states.get(place) === 'active') states.set(place, state)
  }
  for (const [index, state] of said.entries()) {
    if (state === undefined || state === 'active') continue
    const members = [
      ...membersBehind(tokens, parts, named, index, state),
      ...membersBefore(tokens, parts, named, index, state),
    ]
    say(state, members)
  }
  for (const index of parts.keys()) say('negated', deniedBehind(tokens, parts, named, index))
}

/**
 * Parts that a denial reaches although the first thing that it denies is none that anybody knows: `ohne Absprache, SAST oder
 * DAST`. Joined by `and` only behind a safeguard: `ohne Review, SAST und DAST`, but `ohne Handarbeit, SAST und DAST`.
 */
export function deniedBehind(tokens: readonly Token[], parts: readonly Part[], named: Named, first: number): number[] {
  const part = parts[first]
  const places = named[first] ?? []
  if (part === undefined) return []
  const words = tokens.slice(places.at(-1)?.end ?? part.start, part.end).map(({ word }) => word)
  const denied = deniedAtEnd(words)
  if (denied === undefined) return []
  const isKnown = denied === 'safeguard' && places.length === 0
  const joins = isKnown ? LAST_JOINS : ALTERNATIVES
  return listBehind(tokens, parts, named, first, { isDenial: true, mayGoOn: isKnown, joins })
}

/** Whether a part says nothing but names. */
export function isBare(tokens: readonly Token[], part: Part, places: readonly Span[]): boolean {
  return places.length > 0 && ownWords(tokens, part.start, part.end, places) === 0
}

/** The controls of which a remark behind a colon speaks: all of a list of mere names. */
export function listBefore(
  tokens: readonly Token[],
  parts: readonly Part[],
  named: Named,
  index: number,
): readonly Span[] {
  const places = [...(named[index - 1] ?? [])]
  for (let at = index - 1; isMember(tokens, parts, named, at - 1) && isMember(tokens, parts, named, at); at--) {
    if (parts[at]?.border !== 'list') break
    places.push(...(named[at - 1] ?? []))
  }
  return places
}

function membersBefore(
  tokens: readonly Token[],
  parts: readonly Part[],
  named: Named,
  last: number,
  state: ControlState,
): number[] {
  const part = parts[last]
  const places = named[last] ?? []
  const [first] = places
  if (part === undefined || first === undefined || ownWords(tokens, part.start, first.start, []) > 0) return []
  let isJoined = hasJoin(tokens, part, LAST_JOINS)
  const members: number[] = []
  for (let at = last; parts[at]?.border === 'list' && isMember(tokens, parts, named, at - 1); at--) {
    const sign = tokens[parts[at]?.start ?? 0]
    if (state === 'question') {
      // Code Review / DAST ? asks for the second.
      if (sign?.gap.includes('/') === true) break
    } else {
      isJoined ||= sign?.isJoined === true
      if (!isJoined) break
    }
    members.push(at - 1)
  }
  return members
}

function membersBehind(
  tokens: readonly Token[],
  parts: readonly Part[],
  named: Named,
  first: number,
  state: ControlState,
): number[] {
  const part = parts[first]
  const place = (named[first] ?? []).at(-1)
  if (part === undefined || place === undefined || state === 'question') return []
  if (ownWords(tokens, place.end, part.end, []) > 0 || ownWords(tokens, part.start, part.end, named[first] ?? []) === 0)
    return []
  const isDenial = state === 'negated'
  return listBehind(tokens, parts, named, first, { isDenial, mayGoOn: isDenial, joins: LAST_JOINS })
}

interface ListReach {
  isDenial: boolean
  /** The last may have words of its own, as far as it is joined as an alternative. */
  mayGoOn: boolean
  /** Words that join the last. */
  joins: ReadonlySet<string>
}

/** Parts behind the first that go on with its list, as far as a word joins the last: members are mere names. */
function listBehind(
  tokens: readonly Token[],
  parts: readonly Part[],
  named: Named,
  first: number,
  { isDenial, mayGoOn, joins }: ListReach,
): number[] {
  const members: number[] = []
  let joined = 0
  for (let at = first + 1; parts[at]?.border === 'list'; at++) {
    const next = parts[at]
    const places = named[at] ?? []
    if (next === undefined) break
    const sign = tokens[next.start]
    const isAlternative = hasJoin(tokens, next, ALTERNATIVES) || sign?.gap.includes('/') === true
    const isOnly = places.length > 0 ? isMember(tokens, parts, named, at) : isDenial && isThing(tokens, next)
    if (!isOnly && !(mayGoOn && isAlternative && places.length > 0)) break
    members.push(at)
    if (isAlternative || (joins === LAST_JOINS && sign?.isJoined === true) || hasJoin(tokens, next, joins))
      joined = members.length
    if (!isOnly) break
  }
  return members.slice(0, joined)
}

/** Whether a part in which nothing is named may be one of several things that are denied, and says nothing of its own. */
function isThing(tokens: readonly Token[], { start, end }: Part): boolean {
  const length = ownWords(tokens, start, end, [])
  const words = tokens.slice(start, end).map(({ word }) => word)
  return length > 0 && length <= LONGEST_THING && readClause(words).state === 'active'
}

function isMember(tokens: readonly Token[], parts: readonly Part[], named: Named, index: number): boolean {
  const part = parts[index]
  return part !== undefined && isBare(tokens, part, named[index] ?? [])
}

function hasJoin(tokens: readonly Token[], { start, end }: Part, joins: ReadonlySet<string>): boolean {
  return tokens.slice(start, end).some(({ word }) => joins.has(word))
}

/** What all controls of a part have in common; undefined: nothing. */
function stateOf(places: readonly Span[], states: ReadonlyMap<Span, ControlState>): ControlState | undefined {
  const [first, ...others] = places.map((place) => states.get(place))
  return others.every((other) => other === first) ? first : undefined
}

function ownWords(tokens: readonly Token[], from: number, to: number, places: readonly Span[]): number {
  return tokens
    .slice(from, to)
    .filter(
      ({ word }, offset) =>
        word !== '?' &&
        !JOINS.has(word) &&
        !places.some(({ start, end }) => start <= from + offset && from + offset < end),
    ).length
}
