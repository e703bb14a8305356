import { NOTE_SIZE } from './pathMap.ts'
import { textWidth } from './textWidth.ts'
import { wrapText } from './wrapText.ts'

/** How a note's text is set: the same for every browser, the server and exported pictures, because no font is measured. */
export interface FittedText {
  /** In map units. */
  fontSize: number
  lines: string[]
  /** Of the whole note; NOTE_SIZE unless even the smallest type needs more. */
  height: number
}

export const NOTE_PADDING = 14
/** Room at the bottom for icon and word of the kind. */
export const NOTE_FOOTER = 32
export const NOTE_LINE_HEIGHT = 1.25

const SIZES = [22, 20, 18, 16, 14, 13, 12] as const
const TEXT_WIDTH = NOTE_SIZE - 2 * NOTE_PADDING
const TEXT_HEIGHT = NOTE_SIZE - NOTE_PADDING - NOTE_FOOTER
/** Browsers set type a little differently; a line may be this much wider than the table says. */
const TOLERANCE = 1.04

/** The largest type in which the text fits; below the smallest the note grows downwards. Pure and cached per text. */
export function fitNoteText(text: string): FittedText {
  const known = cache.get(text)
  if (known !== undefined) return known
  const fitted = fit(text)
  if (cache.size >= CACHE_SIZE) cache.clear()
  cache.set(text, fitted)
  return fitted
}

const CACHE_SIZE = 10_000
const cache = new Map<string, FittedText>()

function fit(text: string): FittedText {
  const smallest = SIZES[SIZES.length - 1] ?? 12
  for (const fontSize of SIZES) {
    const lines = wrap(text, fontSize)
    const wordsFit = fontSize === smallest || longestWord(text) * fontSize * TOLERANCE <= TEXT_WIDTH
    if (wordsFit && lines.length * fontSize * NOTE_LINE_HEIGHT <= TEXT_HEIGHT)
      return { fontSize, lines, height: NOTE_SIZE }
  }
  const lines = wrap(text, smallest)
  const height = Math.ceil(lines.length * smallest * NOTE_LINE_HEIGHT + NOTE_PADDING + NOTE_FOOTER)
  return { fontSize: smallest, lines, height: Math.max(NOTE_SIZE, height) }
}

function wrap(text: string, fontSize: number): string[] {
  return wrapText(text, TEXT_WIDTH / (fontSize * TOLERANCE))
}

function longestWord(text: string): number {
  let longest = 0
  for (const [word] of text.matchAll(/[^\s\-/]+[-/]?/gu)) longest = Math.max(longest, textWidth(word))
  return longest
}
