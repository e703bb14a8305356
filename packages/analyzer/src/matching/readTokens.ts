import { plainLetters } from '@pathwall/catalog'

/**
 * What separates a word from the one before it. `list`: the next of several things; `aside`: a remark about what stands
 * before, as in brackets or after a dash; `line`: a new line, which may be where the paper ended.
 */
export type Border = 'none' | 'list' | 'aside' | 'line'

export interface Token {
  /** Normalised word; `?` for any number of question marks. */
  word: string
  border: Border
  /** A sign that joins it to what stands before: unit/integration. */
  isJoined: boolean
  /** The signs between it and the word before. */
  gap: string
}

const WORD_OR_GAP = /[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu
const WORD = /^[\p{L}\p{N}]/u
const LINE = /[\n\r\u2028\u2029]/
const LIST = /[;,|•+&!]|\s\/\s/
const ASIDE = /[()[\]{}:–—→⇒]|\s[->]+\s/
/** Begin what is said about something else: Monitoring, aber kein Alerting. */
const TURNS = new Set(['aber', 'but', 'jedoch', 'however', 'sondern', 'dafuer'])
const JOINING = /[/+&]/
/** Answer the question before: MFA? Ja! */
const ANSWERS = new Set(['ja', 'yes', 'jep', 'yep', 'klar'])
const DIGIT = /^\d/
/** A shorter word before a full stop is an abbreviation: zentr. Logging. */
const ENDS_SENTENCE = 6

/** Signs that say how far something is, as words. */
const SIGNS: readonly (readonly [sign: RegExp, words: string])[] = [
  [/\[ *\]|☐|⏳|🚧/gu, ' todo: '],
  [/\[x\]|☑|✅|✓|✔/giu, ' '],
  [/^\s*(?:❌|✗|✘|🚫)/gmu, 'kein '],
  [/❌|✗|✘|🚫/gu, ': not yet'],
  [/❓/gu, '?'],
]
/** Of several things in one line each has its own: MFA ✅, RBAC ❌. */
const EACH_BEHIND: readonly (readonly [sign: RegExp, words: string])[] = [
  [/\[ *\]|☐|⏳|🚧/gu, ' - todo; '],
  [/\[x\]|☑|✅|✓|✔/giu, '; '],
  [/❌|✗|✘|🚫/gu, ' - not yet; '],
]
/** Or before it: [x] MFA [ ] RBAC. */
const EACH_BEFORE: readonly (readonly [sign: RegExp, words: string])[] = [
  [/\[ *\]|☐|⏳|🚧/gu, '; todo '],
  [/\[x\]|☑|✅|✓|✔/giu, '; '],
  [/❌|✗|✘|🚫/gu, '; kein '],
]
const YES = /\[x\]|[☑✅✓✔]/iu
const NOT_YET = /\[ *\]|[☐⏳🚧❌✗✘🚫]/u
const BEGINS_WITH_SIGN = /^\s*(?:\[(?: *|x)\]|[☑✅✓✔☐⏳🚧❌✗✘🚫])/iu
const ANY_SIGN = /\[(?: *|x)\]|[☐☑✅✓✔❌✗✘🚫⏳🚧❓]/iu

/** The words of a text in their order, as `normaliseText` leaves them, with what stands between. */
export function readTokens(text: string): Token[] {
  const plain = plainLetters(ANY_SIGN.test(text) ? spellOutSigns(text) : text)
  const parts = plain.match(WORD_OR_GAP) ?? []
  const tokens: Token[] = []
  let gap = ''
  for (const [index, part] of parts.entries()) {
    if (WORD.test(part)) {
      if (isScheme(part, parts[index + 1])) {
        gap = ' '
        continue
      }
      if (ANSWERS.has(part) && tokens.at(-1)?.word === '?') tokens.pop()
      tokens.push({ word: part, border: borderIn(gap, tokens.at(-1), part), isJoined: JOINING.test(gap), gap })
      gap = ''
      continue
    }
    const isAsked = asks(part, index === parts.length - 1)
    if (isAsked) tokens.push({ word: '?', border: 'none', isJoined: false, gap: '' })
    gap = part
  }
  return tokens
}

function spellOutSigns(text: string): string {
  return text
    .split('\n')
    .map((line) => signsOf(line).reduce((spelt, [sign, words]) => spelt.replace(sign, words), line))
    .join('\n')
}

function signsOf(line: string): typeof SIGNS {
  if (!YES.test(line) || !NOT_YET.test(line)) return SIGNS
  return BEGINS_WITH_SIGN.test(line) ? EACH_BEFORE : EACH_BEHIND
}

/** The beginning of a web address says nothing of how something is kept: https://… */
function isScheme(word: string, gap: string | undefined): boolean {
  return (word === 'https' || word === 'http') && gap?.startsWith('://') === true
}

/** A question mark inside a web address asks nothing. */
function asks(gap: string, isLast: boolean): boolean {
  const mark = gap.lastIndexOf('?')
  if (mark < 0) return false
  const behind = gap[mark + 1]
  return behind === undefined ? isLast : behind !== '=' && behind !== '&'
}

function borderIn(gap: string, before: Token | undefined, word: string): Border {
  if (before === undefined) return 'none'
  if (TURNS.has(word)) return 'list'
  if (gap === '' || gap === ' ' || gap === '-') return 'none'
  if (LINE.test(gap)) return 'line'
  if (before.word === '?') return 'aside'
  if (gap === ',' && DIGIT.test(before.word) && DIGIT.test(word)) return 'none'
  if (LIST.test(gap)) return 'list'
  if (ASIDE.test(gap)) return 'aside'
  return gap.startsWith('. ') && before.word.length >= ENDS_SENTENCE ? 'list' : 'none'
}
