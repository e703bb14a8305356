/** Ids and tokens as the server makes them; anything else in an address is no board. */
const WORD = /^[A-Za-z0-9_-]{1,128}$/

export function isBoardWord(value: unknown): value is string {
  return typeof value === 'string' && WORD.test(value)
}

/** The path of a board. The token stands in the fragment, which browsers never send to a server. */
export function boardPath(boardId: string, token: string): string {
  return `/b/${boardId}#${token}`
}

/** The token in a page's fragment; undefined when there is none that could be one. */
export function readToken(hash: string): string | undefined {
  const token = hash.replace(/^#/, '')
  return isBoardWord(token) ? token : undefined
}
