import { CATALOGUE, normaliseText, USUAL_CONTROLS, type CatalogueControl } from '@pathwall/catalog'
import { LANGUAGES, PHASES, type Language, type Phase } from '@pathwall/domain'

export interface SuggestionContext {
  /** Of the control's note; null: unknown. */
  phase: Phase | null
  /** Ids of what already stands at the step: not suggested again. */
  taken: readonly string[]
  /** Of the person who types; words in the other language are found, too. */
  language: Language
  /** How many at most. */
  limit: number
  /** Default: Pathwall's own. */
  catalogue?: readonly CatalogueControl[]
}

/** What somebody may be looking for, as it is compared with what is typed. Every text begins with a space. */
interface Entry {
  control: CatalogueControl
  titles: Readonly<Record<Language, string>>
  phrases: readonly string[]
  /** All of it, to leave early. */
  everything: string
}

const AT_ITS_PHASE = 15
const ALSO_AT_ITS_PHASE = 8

/**
 * What somebody who types a control may mean, the best first: words of titles and phrases in every language that begin as
 * what is typed, then what fits the phase. Nothing typed: what usually stands there and is missing. Pure.
 */
export function suggestControls(query: string, context: SuggestionContext): CatalogueControl[] {
  const typed = normaliseText(query)
  const score = typed === '' ? scoreUnasked : (entry: Entry) => scoreTyped(entry, typed, context.language)
  return entriesOf(context.catalogue ?? CATALOGUE)
    .filter(({ control }) => !context.taken.includes(control.id))
    .map((entry) => ({ control: entry.control, score: score(entry, context.phase), fit: fitOf(entry, context.phase) }))
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score + b.fit - (a.score + a.fit))
    .slice(0, context.limit)
    .map(({ control }) => control)
}

function scoreTyped({ titles, phrases, everything }: Entry, typed: string, language: Language): number {
  const words = typed.split(' ').map((word) => ` ${word}`)
  if (!words.every((word) => everything.includes(word))) return 0
  if (titles[language].startsWith(` ${typed}`)) return 100
  if (LANGUAGES.some((other) => titles[other].startsWith(` ${typed}`))) return 90
  if (phrases.includes(` ${typed}`)) return 85
  if (LANGUAGES.some((other) => words.every((word) => titles[other].includes(word)))) return 80
  if (phrases.some((phrase) => phrase.startsWith(` ${typed}`))) return 70
  return phrases.some((phrase) => words.every((word) => phrase.includes(word))) ? 50 : 10
}

/** The usual ones of the phase, in their order; of an unknown phase the first ones of each. */
function scoreUnasked({ control }: Entry, phase: Phase | null): number {
  const places = (phase === null ? PHASES : [phase])
    .map((candidate) => USUAL_CONTROLS[candidate].indexOf(control.id))
    .filter((place) => place >= 0)
  if (places.length > 0) return 200 - 10 * Math.min(...places)
  return phase !== null && control.phase === phase ? 1 : 0
}

function fitOf({ control }: Entry, phase: Phase | null): number {
  if (phase === null) return 0
  if (control.phase === phase) return AT_ITS_PHASE
  return control.phase === 'cross' || control.alsoIn.includes(phase) ? ALSO_AT_ITS_PHASE : 0
}

const entries = new WeakMap<readonly CatalogueControl[], Entry[]>()

function entriesOf(catalogue: readonly CatalogueControl[]): Entry[] {
  const known = entries.get(catalogue)
  if (known !== undefined) return known
  const made = catalogue.map(toEntry)
  entries.set(catalogue, made)
  return made
}

function toEntry(control: CatalogueControl): Entry {
  const { en, de, tools, weak, generic } = control.match
  const titles = { en: spaced(control.title.en), de: spaced(control.title.de) }
  const phrases = [...en, ...de, ...tools, ...weak, ...generic].map(spaced)
  return { control, titles, phrases, everything: [titles.en, titles.de, ...phrases].join('') }
}

function spaced(text: string): string {
  return ` ${normaliseText(text)}`
}
