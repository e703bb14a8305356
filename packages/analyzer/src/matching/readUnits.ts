import type { Token } from './readTokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One word of which phrases are made: a written word, a part of one, or two that were written apart. */
export interface Unit {
  lexeme: string
  /** The written words from `start` to before `end`. */
  start: number
  end: number
  /** First and last part of what was written. */
  isFirst: boolean
  isLast: boolean
  isExact: boolean
  isTypo: boolean
  isJoined: boolean
  /** Something else begins here: a phrase does not go on. */
  isCut: boolean
}

/** What was written apart may be one word: Hashi-Corp. Shorter ones would be found by chance. */
const SHORTEST_TOGETHER = 6

/** A text as the words of which phrases are made. */
export function readUnits(tokens: readonly Token[], vocabulary: Vocabulary): Unit[] {
  const units: Unit[] = []
  for (let start = 0; start < tokens.length;) {
    const word = tokens[start]?.word ?? ''
    const together = word + (tokens[start + 1]?.word ?? '')
    const isApart = !isCut(tokens[start + 1]) && isOneWord(together, [word, tokens[start + 1]?.word ?? ''], vocabulary)
    const end = start + (isApart ? 2 : 1)
    const { lexemes, isExact, isTypo } = vocabulary.read(isApart ? together : word)
    for (const [part, lexeme] of lexemes.entries())
      units.push({
        ...{ lexeme, start, end, isExact, isTypo },
        isFirst: part === 0,
        isLast: part === lexemes.length - 1,
        isJoined: part === 0 && tokens[start]?.isJoined === true,
        isCut: part === 0 && isCut(tokens[start]),
      })
    start = end
  }
  return units
}

function isCut(token: Token | undefined): boolean {
  return token?.border === 'list' && !token.isJoined
}

function isOneWord(together: string, parts: readonly string[], vocabulary: Vocabulary): boolean {
  return (
    together.length >= SHORTEST_TOGETHER && vocabulary.knows(together) && parts.some((part) => !vocabulary.knows(part))
  )
}
