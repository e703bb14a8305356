import { normaliseText } from '@pathwall/catalog'
import { rememberByText } from '../ground/rememberByText.ts'
import { isMisspelt } from './isMisspelt.ts'

/** Words as `normaliseText` spells them. Several words in one entry stand in a row. */
export interface WordList {
  words: readonly string[]
  /** Last parts of compounds: `mail` in Sammelmail. */
  heads?: readonly string[]
  /** First parts of compounds and of inflected words: `extern` in externes. */
  stems?: readonly string[]
  /** Count when they are all that is said. */
  alone?: readonly string[]
  /** Mean something else: none of their words count. */
  except?: readonly string[]
  /** With one of these in the text nothing of it counts. */
  unless?: readonly string[]
  /** Are none of `unless`, although a word of theirs is: a training job is no training. */
  despite?: readonly string[]
}

/**
 * Whether a text names something of a word list: whole words in any case and spelling of umlauts, German compounds, one
 * slip of the pen in a long word. What the text itself denies (`statt Mail`, `PO fehlt`) does not count.
 */
export function namesOneOf(text: string, list: WordList): boolean {
  let ask = askings.get(list)
  if (ask === undefined) {
    const compiled = compile(list)
    ask = rememberByText((asked) => isNamed(normaliseText(asked), compiled))
    askings.set(list, ask)
  }
  return ask(text)
}

const askings = new WeakMap<WordList, (text: string) => boolean>()

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

interface CompiledList {
  words: Phrases
  /** First words of `words` that are long enough to be known when misspelt. */
  longWords: readonly string[]
  heads: readonly string[]
  stems: readonly string[]
  alone: ReadonlySet<string>
  except: Phrases
  unless: Phrases
  despite: Phrases
}

function compile(list: WordList): CompiledList {
  const words = byFirstWord(list.words)
  return {
    words,
    longWords: [...words.keys()].filter(isLong),
    heads: list.heads ?? [],
    stems: list.stems ?? [],
    alone: new Set(list.alone),
    except: byFirstWord(list.except ?? []),
    unless: byFirstWord(list.unless ?? []),
    despite: byFirstWord(list.despite ?? []),
  }
}

function byFirstWord(phrases: readonly string[]): Phrases {
  const map = new Map<string, string[][]>()
  for (const phrase of phrases) {
    const [first = '', ...rest] = phrase.split(' ')
    const others = map.get(first)
    if (others === undefined) map.set(first, [rest])
    else others.push(rest)
  }
  return map
}

function isNamed(text: string, list: CompiledList): boolean {
  if (text === '') return false
  if (list.alone.has(text)) return true
  const said = text.split(' ')
  const tokens = withoutPhrases(said, list.except)
  const vetoing = list.despite.size === 0 ? tokens : withoutPhrases(tokens, list.despite)
  if (vetoing.some((_, at) => lengthOfPhrase(vetoing, at, list.unless) > 0)) return false
  for (let at = 0; at < tokens.length; at++) {
    const length = lengthOfHit(tokens, at, list)
    if (length > 0 && !isDenied(said, at)) return true
    at += Math.max(0, length - 1)
  }
  return false
}

/** A phrase that means something else takes all its words with it. */
function withoutPhrases(said: readonly string[], except: Phrases): string[] {
  const tokens = [...said]
  said.forEach((_, at) => tokens.fill('', at, at + lengthOfPhrase(said, at, except)))
  return tokens
}

/** How many words the longest phrase has that starts here; 0 for none. */
function lengthOfPhrase(tokens: readonly string[], at: number, phrases: Phrases, first = tokens[at] ?? ''): number {
  const rests = phrases.get(first)
  if (rests === undefined) return 0
  let longest = 0
  for (const rest of rests)
    if (rest.length + 1 > longest && rest.every((word, index) => isWord(tokens[at + 1 + index], word)))
      longest = rest.length + 1
  return longest
}

function isWord(token: string | undefined, word: string): boolean {
  return token === word || (token !== undefined && isLong(word) && isMisspelt(token, word))
}

/** How many words of the text name something of the list here; 0 for none. */
function lengthOfHit(tokens: readonly string[], at: number, { words, longWords, heads, stems }: CompiledList): number {
  const token = tokens[at] ?? ''
  if (token === '') return 0
  const exact = lengthOfPhrase(tokens, at, words)
  if (exact > 0) return exact
  if (heads.some((head) => token.length > head.length + 1 && token.endsWith(head))) return 1
  if (stems.some((stem) => token.startsWith(stem))) return 1
  const meant = longWords.find((word) => isMisspelt(token, word))
  return meant === undefined ? 0 : lengthOfPhrase(tokens, at, words, meant)
}

const LONG_WORD = 7

function isLong(word: string): boolean {
  return word.length >= LONG_WORD
}

const DENIALS: ReadonlySet<string> = new Set(
  'no,not,never,without,instead,kein,keine,keinen,keinem,keiner,ohne,statt,anstatt,nicht,nie'.split(','),
)
const MISSING: ReadonlySet<string> = new Set('fehlt,fehlen,missing,gesucht,vakant,vacant,unbesetzt,verboten'.split(','))
const ONLY: ReadonlySet<string> = new Set(['nur', 'only', 'just', 'go'])

/** `no mail`, `nicht per Mail`, `PO fehlt`; but `not only by mail` and `No-Go call` are said of what is there. */
function isDenied(said: readonly string[], at: number): boolean {
  if (MISSING.has(said[at + 1] ?? '') || MISSING.has(said[at + 2] ?? '')) return true
  return [at - 1, at - 2].some(
    (before) => DENIALS.has(said[before] ?? '') && !ONLY.has(said[before + 1] ?? '') && said[before - 1] !== 'go',
  )
}
