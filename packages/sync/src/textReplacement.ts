/** Puts `text` in place of what stands from `start` to `end`, in UTF-16 units. */
export interface TextReplacement {
  start: number
  end: number
  text: string
}

/** The smallest single replacement that turns one text into the other. It never cuts a surrogate pair in two. */
export function replacementOf(from: string, to: string): TextReplacement {
  let start = 0
  while (start < from.length && start < to.length && from[start] === to[start]) start++
  if (start > 0 && isHighSurrogate(from.charCodeAt(start - 1))) start--
  let tail = 0
  const room = Math.min(from.length, to.length) - start
  while (tail < room && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++
  if (tail > 0 && isLowSurrogate(from.charCodeAt(from.length - tail))) tail--
  return { start, end: from.length - tail, text: to.slice(start, to.length - tail) }
}

export function replaceIn(text: string, { start, end, text: inserted }: TextReplacement): string {
  return text.slice(0, start) + inserted + text.slice(end)
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
