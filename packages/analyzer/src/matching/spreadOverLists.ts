import type { ControlState } from '../analysis.ts'
import type { Part } from './cutInParts.ts'
import type { Span } from './mention.ts'
import type { Token } from './readTokens.ts'

/** Words between two controls that make them one statement: `no SAST or DAST`. */
export const JOINS: ReadonlySet<string> = new Set(['and', 'und', 'or', 'oder', 'nor', 'noch', 'u', 'sowie', 'bzw'])
/** Before the last of a list; `noch` may begin `noch nicht`. */
const LAST_JOINS: ReadonlySet<string> = new Set([...JOINS].filter((word) => word !== 'noch'))
/** A denial reaches over these also what has words of its own: `no monitoring or alerting in prod`. */
const ALTERNATIVES = new Set(['or', 'oder', 'nor'])

type Named = readonly (readonly Span[])[]

/** Lets what is said at one end of a list count for its members: `no logging, tracing or alerting`. */
export function spreadOverLists(
  tokens: readonly Token[],
  parts: readonly Part[],
  named: Named,
  states: Map<Span, ControlState>,
): void {
  const said = parts.map((_, index) => stateOf(named[index] ?? [], states))
  for (const [index, state] of said.entries()) {
    if (state === undefined || state === 'active') continue
    const members = [
      ...membersBehind(tokens, parts, named, index, state),
      ...membersBefore(tokens, parts, named, index, state),
    ]
    for (const place of members.flatMap((member) => named[member] ?? []))
      if (states.get(place) === 'active') states.set(place, state)
  }
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
  const members: number[] = []
  let joined = 0
  for (let at = first + 1; parts[at]?.border === 'list' && (named[at] ?? []).length > 0; at++) {
    const next = parts[at]
    if (next === undefined) break
    const sign = tokens[next.start]
    const isAlternative = hasJoin(tokens, next, ALTERNATIVES) || sign?.gap.includes('/') === true
    const isOnly = isMember(tokens, parts, named, at)
    if (!isOnly && !(state === 'negated' && isAlternative)) break
    members.push(at)
    if (sign?.isJoined === true || hasJoin(tokens, next, LAST_JOINS)) joined = members.length
    if (!isOnly) break
  }
  return members.slice(0, joined)
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
