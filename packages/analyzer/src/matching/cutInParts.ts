import type { Border, Token } from './readTokens.ts'

/** Some words of a text that say one thing. */
export interface Part {
  /** The tokens from `start` to before `end`. */
  start: number
  end: number
  /** What separates it from the part before. */
  border: Border
}

/** A text in parts, cut where `isCut` says so; questions end their part. */
export function cutInParts(tokens: readonly Token[], isCut: (token: Token, index: number) => boolean): Part[] {
  const parts: Part[] = []
  for (const [index, token] of tokens.entries()) {
    const current = parts.at(-1)
    if (current === undefined || isCut(token, index)) parts.push({ start: index, end: index + 1, border: token.border })
    else current.end = index + 1
  }
  return parts
}
