import type { MatchContext } from './matcher.ts'
import type { Place } from './findPlaces.ts'

/** Those of all places that mean a control: of the right kind, the longest, not excluded, and of the right phase. */
export function choosePlaces(found: readonly Place[], context: MatchContext): Place[] {
  const places = found.filter(context.kind === 'control' ? isForControls : isForOthers)
  if (places.length === 0) return []
  const longest = dropExcluded(dropCovered(places))
  const excluded = new Set(longest.flatMap(({ phrase }) => (phrase.how === null ? [phrase.control.id] : [])))
  const certain = new Set(longest.flatMap(({ phrase }) => (isCertain(phrase.how) ? [phrase.control.id] : [])))
  const shared = new Set(
    longest.flatMap(({ phrase: { how, text, control } }) =>
      how === 'generic' && certain.has(control.id) ? [text] : [],
    ),
  )
  return longest.filter(({ phrase: { how, text, control } }) => {
    if (how === null) return false
    if (how === 'strong') return true
    if (how !== 'generic') return how === 'tool' || !excluded.has(control.id)
    // What else the note says tells more than where it hangs.
    if (shared.has(text)) return certain.has(control.id)
    const { phase } = context
    return phase === null ? control.match.genericDefault : control.phase === phase || control.alsoIn.includes(phase)
  })
}

function isForControls({ phrase }: Place): boolean {
  return phrase.isForControls
}

/** A medium names a practice in words of its own: a release mail is no release approval. */
function isForOthers({ phrase, isOfWords }: Place): boolean {
  return phrase.isForOthers && isOfWords
}

function isCertain(how: Place['phrase']['how']): boolean {
  return how === 'strong' || how === 'tool'
}

/** Without the places that share a word with what means something else than their control. */
function dropExcluded(places: readonly Place[]): Place[] {
  const excludes = places.filter(({ phrase }) => phrase.how === null)
  if (excludes.length === 0) return [...places]
  return places.filter(
    ({ phrase, from, to }) =>
      phrase.how === null ||
      !excludes.some((other) => other.phrase.control === phrase.control && other.from < to && from < other.to),
  )
}

/** Without the places that lie inside a longer one that says nothing else in between. */
function dropCovered(places: readonly Place[]): Place[] {
  const ordered = [...places].sort((a, b) => a.from - b.from || b.to - a.to)
  let coveredTo = -1
  let longestHere = { from: -1, to: -1 }
  return ordered.filter((place) => {
    if (place.from > longestHere.from) {
      coveredTo = Math.max(coveredTo, longestHere.to)
      longestHere = { from: place.from, to: -1 }
    }
    const isCovered = place.to <= coveredTo || place.to < longestHere.to
    if (place.isWhole) longestHere.to = Math.max(longestHere.to, place.to)
    return !isCovered
  })
}
