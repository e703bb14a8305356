import { findJsonError } from '@pathwall/domain'

/** Why bytes are not JSON, in the words of a problem. */
export interface NotJson {
  code: 'input/not-utf-8' | 'input/not-json'
  message: string
}

/** The value of a JSON text in UTF-8, or why it is none and where. */
export function parseJson(bytes: Uint8Array): { ok: true; value: unknown } | { ok: false; problem: NotJson } {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { ok: false, problem: { code: 'input/not-utf-8', message: 'The body is not UTF-8 text.' } }
  }
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    const message = `The body is not JSON: ${whereJsonEnds(text)}.`
    return { ok: false, problem: { code: 'input/not-json', message } }
  }
}

function whereJsonEnds(text: string): string {
  const error = findJsonError(text)
  if (error === undefined || error.near === '') return 'it ends too early'
  return `line ${error.line}, column ${error.column} begins with ${error.near}`
}
