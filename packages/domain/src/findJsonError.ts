/** Where a text stops being JSON. Lines and columns count from 1. */
export interface JsonError {
  line: number
  column: number
  /** What stands there, cut; '' when the text ends too early. */
  near: string
}

const SPACE = /[ \t\n\r]*/y
const TOKEN =
  /[[\]{},:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
/** What cannot be a token, as far as it belongs together. */
const STRANGE = /"(?:[^"\\\n]|\\.)*"?|[^\s[\]{},:]+|./uy

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end'

/**
 * Finds the first place at which a text is not JSON; undefined when it is JSON. Engines do not agree on whether and how
 * they say it. Reads in one pass without recursion, so depth cannot hurt.
 */
export function findJsonError(text: string): JsonError | undefined {
  const open: ('[' | '{')[] = []
  let expected: Expected = 'value'
  let at = skipSpace(text, 0)
  while (at < text.length) {
    const token = match(TOKEN, text, at)
    const next: Expected | undefined = token === undefined ? undefined : follow(expected, token, open)
    if (token === undefined || next === undefined) return toError(text, at)
    expected = next
    at = skipSpace(text, at + token.length)
  }
  return expected === 'comma or end' && open.length === 0 ? undefined : toError(text, text.length)
}

/** Where a text stops being JSON, in words: `in line 2, column 3, what begins with oops does not belong there`. */
export function describeJsonError(text: string): string {
  const { line = 1, column = 1, near = '' } = findJsonError(text) ?? {}
  const what = near === '' ? 'it ends too early' : `what begins with ${near} does not belong there`
  return `in line ${line}, column ${column}, ${what}`
}

/** What may stand after a token; undefined when the token must not stand there. Opens and closes brackets. */
function follow(expected: Expected, token: string, open: ('[' | '{')[]): Expected | undefined {
  const isString = token.startsWith('"')
  switch (expected) {
    case 'key or }':
      if (token === '}') return close(open)
      return isString ? 'colon' : undefined
    case 'key':
      return isString ? 'colon' : undefined
    case 'colon':
      return token === ':' ? 'value' : undefined
    case 'comma or end':
      if (open.length === 0) return undefined
      if (token === ',') return open.at(-1) === '[' ? 'value' : 'key'
      return token === (open.at(-1) === '[' ? ']' : '}') ? close(open) : undefined
    case 'value or ]':
      if (token === ']') return close(open)
      return followValue(token, open)
    case 'value':
      return followValue(token, open)
  }
}

function followValue(token: string, open: ('[' | '{')[]): Expected | undefined {
  if (token === '[' || token === '{') {
    open.push(token)
    return token === '[' ? 'value or ]' : 'key or }'
  }
  return /^[\]},:]$/.test(token) ? undefined : 'comma or end'
}

function close(open: ('[' | '{')[]): Expected {
  open.pop()
  return 'comma or end'
}

function toError(text: string, at: number): JsonError {
  const before = text.slice(0, at).split('\n')
  const near = match(STRANGE, text, at) ?? ''
  return {
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    near: near.length > 24 ? `${near.slice(0, 23)}…` : near,
  }
}

function skipSpace(text: string, at: number): number {
  return at + (match(SPACE, text, at) ?? '').length
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
