import { normaliseText, type CatalogueControl } from '@pathwall/catalog'
import { readControlState } from '../controls/readControlState.ts'
import type { Explanation, MatchContext, Matcher, MatchWay } from './matcher.ts'

/** A phrase of the catalogue; `null`: means something else, whatever it looks like. */
interface Phrase {
  control: CatalogueControl
  phrase: string
  words: string[]
  how: MatchWay | null
}

interface Place {
  phrase: Phrase
  index: number
  end: number
}

/** A matcher for this catalogue. */
export function createMatcher(catalogue: readonly CatalogueControl[]): Matcher {
  const byFirstWord = new Map<string, Phrase[]>()
  for (const phrase of catalogue.flatMap(phrasesOf)) {
    const first = phrase.words[0] ?? ''
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), phrase])
  }

  function explain(text: string, context: MatchContext): Explanation[] {
    const words = normaliseText(text).split(' ')
    const places = words.flatMap((word, index) =>
      (byFirstWord.get(word) ?? [])
        .filter((phrase) => phrase.words.every((expected, offset) => words[index + offset] === expected))
        .map((phrase): Place => ({ phrase, index, end: index + phrase.words.length })),
    )
    const longest = places.filter((place) => !places.some((other) => isInside(place, other)))
    const meant = longest.filter(({ phrase }) => isMeant(phrase, context, longest))
    const state = readControlState(text)
    const explanations = new Map<string, Explanation>()
    for (const { phrase } of meant) {
      const { id } = phrase.control
      if (phrase.how !== null && !explanations.has(id))
        explanations.set(id, { id, state, phrase: phrase.phrase, how: phrase.how })
    }
    return [...explanations.values()]
  }

  return {
    catalogue,
    explain,
    match: (text, context) => Object.fromEntries(explain(text, context).map(({ id, state }) => [id, state])),
    practicesIn: (text, context) =>
      explain(text, { ...context, kind: 'media' })
        .filter(({ how }) => how !== 'tool')
        .map(({ id }) => id),
  }
}

function phrasesOf(control: CatalogueControl): Phrase[] {
  const { en, de, tools, weak, exclude, generic } = control.match
  const as = (phrases: readonly string[], how: MatchWay | null): Phrase[] =>
    phrases.map((phrase) => ({ control, phrase, words: normaliseText(phrase).split(' '), how }))
  return [
    ...as([...en, ...de], 'strong'),
    ...as(tools, 'tool'),
    ...as(generic, 'generic'),
    ...as(weak, 'weak'),
    ...as(exclude, null),
  ]
}

function isInside(place: Place, other: Place): boolean {
  return place.index >= other.index && place.end <= other.end && place.end - place.index < other.end - other.index
}

function isMeant({ how, control }: Phrase, { kind, phase }: MatchContext, places: readonly Place[]): boolean {
  if (how === null) return false
  if (how === 'weak')
    return kind === 'control' && !places.some(({ phrase }) => phrase.how === null && phrase.control === control)
  if (how !== 'generic') return true
  return phase === null ? control.match.genericDefault : control.phase === phase || control.alsoIn.includes(phase)
}
