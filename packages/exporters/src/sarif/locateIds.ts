/** Where something stands in a text. Lines and columns count from 1, columns in UTF-16 code units; the end is behind it. */
export interface TextRegion {
  startLine: number
  startColumn: number
  endLine: number
  endColumn: number
}

/** The places of ids in a map file. */
export interface IdPlaces {
  notes: ReadonlyMap<string, TextRegion>
  phases: ReadonlyMap<string, TextRegion>
}

const TOKEN = /[[\]{},:]|"(?:[^"\\]|\\.)*"|[^\s[\]{},:"]+/g

/**
 * Finds, in the text of a map file, the line on which each note and phase says its id, so that a finding can point there. A
 * text that is no map file has no places. One pass, without recursion.
 */
export function locateIds(text: string): IdPlaces {
  const places = { notes: new Map<string, TextRegion>(), phases: new Map<string, TextRegion>() }
  const open: ('{' | '[')[] = []
  let list = ''
  let key: Token | undefined
  let isValue = false
  for (const token of tokensOf(text)) {
    const { text: word } = token
    if (word === '{' || word === '[') {
      open.push(word)
      isValue = word === '['
    } else if (word === '}' || word === ']') {
      open.pop()
      isValue = false
    } else if (word === ',') isValue = open.at(-1) === '['
    else if (word === ':') isValue = true
    else if (!isValue) {
      key = token
      if (open.length === 1) list = nameIn(word)
    } else if (
      key !== undefined &&
      isEntry(open) &&
      nameIn(key.text) === 'id' &&
      (list === 'notes' || list === 'phases')
    ) {
      const id = nameIn(word)
      if (!places[list].has(id)) places[list].set(id, regionOf(key, token))
    }
  }
  return places
}

interface Token {
  text: string
  line: number
  column: number
}

function* tokensOf(text: string): Generator<Token> {
  let line = 1
  let lineStart = 0
  let at = 0
  for (const match of text.matchAll(TOKEN)) {
    for (let next = text.indexOf('\n', at); next !== -1 && next < match.index; next = text.indexOf('\n', next + 1)) {
      line++
      lineStart = next + 1
    }
    at = match.index
    yield { text: match[0], line, column: match.index - lineStart + 1 }
  }
}

/** An object in a list of the outermost object. */
function isEntry(open: readonly string[]): boolean {
  return open.length === 3 && open[1] === '[' && open[2] === '{'
}

function nameIn(word: string): string {
  try {
    return String(JSON.parse(word))
  } catch {
    return ''
  }
}

function regionOf(first: Token, last: Token): TextRegion {
  const { line: startLine, column: startColumn } = first
  return { startLine, startColumn, endLine: last.line, endColumn: last.column + last.text.length }
}
