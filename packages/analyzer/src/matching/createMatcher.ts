import { FEATURE_WORDS, PRODUCT_WORDS, type CatalogueControl } from '@pathwall/catalog'
import type { ControlMatches } from '../analysis.ts'
import { heaviest } from '../controls/readControlState.ts'
import { choosePlaces } from './choosePlaces.ts'
import { findPlaces, type Place } from './findPlaces.ts'
import type { Explanation, MatchContext, Matcher, MatchWay } from './matcher.ts'
import { createPhraseTree } from './phraseTree.ts'
import type { Mention } from './mention.ts'
import { readStates } from './readStates.ts'
import { readTokens, type Token } from './readTokens.ts'
import { readUnits } from './readUnits.ts'

const PRODUCT = new Set(PRODUCT_WORDS)
const FEATURE = new Set(FEATURE_WORDS)

/** Texts that are remembered; walls repeat themselves, and most notes stay as they are. */
const REMEMBERED = 20_000
/** Nobody writes more on a note; what comes behind is not read. */
const LONGEST_READ = 5_000
/** A longer text is read anew: it is rare, and would fill the memory. */
const LONGEST_REMEMBERED = 300

/** A matcher for this catalogue: Pathwall's own or a team's. Costs some milliseconds; keep it. */
export function createMatcher(catalogue: readonly CatalogueControl[]): Matcher {
  const { root, vocabulary } = createPhraseTree(catalogue)
  const remembered = new Map<string, Explanation[]>()

  function readAnew(text: string, context: MatchContext): Explanation[] {
    const tokens = readTokens(text.slice(0, LONGEST_READ))
    const found = choosePlaces(findPlaces(readUnits(tokens, vocabulary), root), context)
    const places = isAboutProduct(tokens, found, context) ? found.filter((place) => isCertain(place, context)) : found
    return explainPlaces(places, readStates(tokens, places.map(toMention)))
  }

  function explain(text: string, context: MatchContext): Explanation[] {
    if (context.kind === 'people') return []
    if (text.length > LONGEST_REMEMBERED) return readAnew(text, context)
    const key = `${context.kind} ${context.phase} ${text}`
    let explanations = remembered.get(key)
    if (explanations === undefined) {
      explanations = readAnew(text, context)
      if (remembered.size >= REMEMBERED) remembered.clear()
      remembered.set(key, explanations)
    }
    return explanations
  }

  return {
    catalogue,
    explain,
    match: (text, context): ControlMatches =>
      Object.fromEntries(explain(text, context).map(({ id, state }) => [id, state])),
    practicesIn: (text, context) =>
      explain(text, context)
        .filter(({ state }) => state === 'active')
        .map(({ id }) => id),
  }
}

/** Whether a word besides the controls says that the note is about what is made: alert banner, SSO feature. */
function isAboutProduct(tokens: readonly Token[], places: readonly Place[], { kind }: MatchContext): boolean {
  return (
    places.length > 0 &&
    tokens.some(
      ({ word }, index) =>
        (PRODUCT.has(word) || (kind !== 'control' && FEATURE.has(word))) &&
        !places.some(({ start, end }) => start <= index && index < end),
    )
  )
}

function isCertain({ phrase }: Place, { kind }: MatchContext): boolean {
  return kind === 'control' && phrase.how !== 'weak'
}

function explainPlaces(places: readonly Place[], states: readonly Explanation['state'][]): Explanation[] {
  const byId = new Map<string, Explanation>()
  for (const [index, { phrase, isTypo }] of places.entries()) {
    const { id } = phrase.control
    const state = states[index] ?? 'active'
    const known = byId.get(id)
    // Named twice, it is there as soon as one of the words says so.
    if (known !== undefined) known.state = joinStates(known.state, state)
    else byId.set(id, { id, state, phrase: phrase.text, how: isTypo ? 'typo' : wayOf(phrase.how) })
  }
  return [...byId.values()]
}

function toMention({ phrase, start, end }: Place): Mention {
  return { start, end, about: phrase.control.id }
}

function joinStates(a: Explanation['state'], b: Explanation['state']): Explanation['state'] {
  return a === 'active' || b === 'active' ? 'active' : heaviest([a, b])
}

function wayOf(how: MatchWay | null): MatchWay {
  return how ?? 'strong'
}
