import type { Issue, Result } from './result.ts'

/** Deeper than any map; low enough that nothing that walks a map runs out of stack. */
const MAX_DEPTH = 32

/**
 * A copy of a value that holds nothing but JSON, so that what is kept unread from a file can be stored, sent and written
 * again. Halves of surrogate pairs, as a cut emoji leaves them, become U+FFFD: no encoding can carry them. Fields that
 * are undefined are left out, and -0 becomes 0. Functions, infinite numbers, endless nesting and the field `__proto__` are issues.
 */
export function toPlainJson(input: unknown): Result<unknown> {
  const issues: Issue[] = []
  const value = copy(input, '', 0, issues)
  return issues.length === 0 ? { ok: true, value } : { ok: false, issues }
}

function copy(value: unknown, path: string, depth: number, issues: Issue[]): unknown {
  const refuse = (message: string): null => {
    issues.push({ path, message })
    return null
  }
  if (typeof value === 'string') return toWellFormed(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : refuse(`${value} is not a finite number`)
  if (typeof value === 'boolean' || value === null || value === undefined) return value
  if (typeof value !== 'object') return refuse(`a ${typeof value} cannot stand in a map file`)
  if (depth >= MAX_DEPTH) return refuse(`is nested too deeply: at most ${MAX_DEPTH} levels`)
  if (Array.isArray(value))
    return Array.from(value, (entry: unknown, index) => copy(entry, `${path}[${index}]`, depth + 1, issues) ?? null)
  const fields = Object.entries(value).flatMap(([name, field]): [string, unknown][] => {
    const place = path === '' ? name : `${path}.${name}`
    if (name === '__proto__') issues.push({ path: place, message: 'is not allowed as the name of a field' })
    return field === undefined ? [] : [[toWellFormed(name), copy(field, place, depth + 1, issues)]]
  })
  return Object.fromEntries(fields)
}

function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}
