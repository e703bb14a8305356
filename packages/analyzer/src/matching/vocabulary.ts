import { COMPOUND_PARTS, FILLER_WORDS, WHOLE_WORDS, WORD_FORMS } from '@pathwall/catalog'
import { Spelling } from './spelling.ts'
import { splitCompound } from './splitCompound.ts'

/** A written word as the words of which phrases are made. */
export interface WordReading {
  /** More than one for a compound. */
  lexemes: readonly string[]
  /** Written just so, or in the plural. */
  isExact: boolean
  isTypo: boolean
}

const FORMS = new Map(
  Object.entries(WORD_FORMS).flatMap(([word, forms]) =>
    [word, ...forms.split(' ')].map((form) => [form, word] as const),
  ),
)
const FILLERS = new Set(FILLER_WORDS)
/** Neither made of two, nor misspelt, whatever it looks like. */
const WHOLE = new Set([...WHOLE_WORDS, ...FILLER_WORDS])
/** Shorter ones stay as they are: IDS is no plural. */
const SHORTEST_INFLECTED = 5
/** Ending, and the shortest word that may stand before it. */
const ENDINGS: readonly (readonly [ending: string, shortest: number])[] = [
  ['s', 4],
  ['es', 4],
  ['n', 5],
  ['en', 4],
  ['e', 4],
  ['er', 6],
  ['em', 6],
  ['ern', 6],
]
/** Words are few; what people type is not. */
const REMEMBERED = 20_000

/** The words of a list of phrases, in every form in which somebody may write them. */
export class Vocabulary {
  /** Known words and forms, and the word that each stands for. */
  private readonly known = new Map(FORMS)
  /** Known words without their endings: interne, interner. */
  private readonly stems = new Map<string, string>()
  /** Words as phrases spell them, with what they are made of. */
  private readonly spelt = new Map<string, readonly string[]>()
  private spelling: Spelling | undefined
  private readonly readings = new Map<string, WordReading>()

  constructor(words: ReadonlySet<string>) {
    const ordered = [...words, ...COMPOUND_PARTS].sort((a, b) => a.length - b.length)
    for (const word of ordered) this.learn(word)
    for (const word of words) this.spelt.set(word, this.lexemesOf(word))
  }

  /** What a normalised word may mean in a phrase. Unknown words mean themselves. */
  read(word: string): WordReading {
    const remembered = this.readings.get(word)
    if (remembered !== undefined) return remembered
    const reading = this.readAnew(word)
    if (this.readings.size >= REMEMBERED) this.readings.clear()
    this.readings.set(word, reading)
    return reading
  }

  /** Whether some phrase holds this word, in one form or another. */
  knows(word: string): boolean {
    return this.lexemeOf(word) !== undefined
  }

  private learn(word: string): void {
    const lexeme = this.lexemeOf(word) ?? word
    this.known.set(lexeme, lexeme)
    for (const stem of stemsOf(word)) if (!this.stems.has(stem)) this.stems.set(stem, lexeme)
  }

  private readAnew(word: string): WordReading {
    const lexemes = this.spelt.get(word) ?? this.lexemesOf(word)
    const [lexeme = word] = lexemes
    const isExact = lexemes.length === 1 && (word === lexeme || word === `${lexeme}s` || FORMS.get(word) === lexeme)
    if (lexemes.length > 1 || this.known.has(lexeme) || WHOLE.has(word)) return { lexemes, isExact, isTypo: false }
    // Made when the first unknown word comes: many walls have none for a while, and it costs as much as all the rest.
    this.spelling ??= new Spelling([...this.spelt.keys(), ...FORMS.keys()])
    const meant = this.spelling.nearest(word)
    if (meant === undefined) return { lexemes, isExact, isTypo: false }
    return { lexemes: this.spelt.get(meant) ?? this.lexemesOf(meant), isExact: false, isTypo: true }
  }

  private lexemesOf(word: string): readonly string[] {
    if (FORMS.has(word) || WHOLE.has(word)) return [this.lexemeOf(word) ?? word]
    const parts = splitCompound(
      word,
      (part) => (FILLERS.has(part) ? undefined : this.known.get(part)),
      (part) => (FILLERS.has(part) ? undefined : this.lexemeOf(part)),
    )
    return parts?.flatMap((part) => this.lexemesOf(part)) ?? [this.lexemeOf(word) ?? word]
  }

  private lexemeOf(word: string): string | undefined {
    const lexeme = this.known.get(word)
    if (lexeme !== undefined || word.length < SHORTEST_INFLECTED) return lexeme
    const stems = stemsOf(word)
    const known = stems.find((stem) => this.known.has(stem))
    if (known !== undefined) return this.known.get(known)
    const related = stems.find((stem) => this.stems.has(stem))
    return related === undefined ? undefined : this.stems.get(related)
  }
}

/** What may stand before the ending of a word. */
function stemsOf(word: string): string[] {
  const stems: string[] = []
  for (const [ending, shortest] of ENDINGS)
    if (word.length - ending.length >= shortest && word.endsWith(ending)) stems.push(word.slice(0, -ending.length))
  return stems
}
