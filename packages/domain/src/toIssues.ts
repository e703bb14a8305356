import type { z } from 'zod'
import { nearestWord } from './nearestWord.ts'
import type { Issue } from './result.ts'

/** zod's issues in our words: the place as one would write it in code, then what is wrong with what stands there. */
export function toIssues(error: z.ZodError): Issue[] {
  return error.issues.map((issue) => ({ path: toPath(issue.path), message: toMessage(issue as RawIssue) }))
}

const LONGEST_MESSAGE = 300

interface RawIssue {
  code: string
  message: string
  input?: unknown
  values?: unknown[]
  expected?: string
  origin?: string
  maximum?: number
  minimum?: number
  inclusive?: boolean
}

function toPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (all, part) =>
      typeof part === 'number' ? `${all}[${part}]` : all === '' ? String(part) : `${all}.${String(part)}`,
    '',
  )
}

function toMessage(issue: RawIssue): string {
  const { code, values, expected, input } = issue
  if (code === 'invalid_value' && values !== undefined) {
    const hint = typeof input === 'string' ? nearestWord(input, values.map(String)) : undefined
    const question = hint === undefined ? '' : `; did you mean "${hint}"?`
    return `${quote(input)} is not one of ${values.map(String).join(', ')}${question}`
  }
  if (code === 'invalid_type')
    return input === undefined ? `is missing, expected ${expected}` : `${quote(input)} is not a valid ${expected}`
  if (code === 'too_big') return `is too large: ${toBound(issue, issue.maximum, 'at most', 'less than')}`
  if (code === 'too_small') return `is too small: ${toBound(issue, issue.minimum, 'at least', 'more than')}`
  if (code === 'invalid_format') return `${quote(input)} ${issue.message}`
  // Names what was sent, of which there may be any number.
  return issue.message.length > LONGEST_MESSAGE ? `${issue.message.slice(0, LONGEST_MESSAGE - 1)}…` : issue.message
}

function toBound({ origin, inclusive }: RawIssue, bound = 0, including: string, excluding: string): string {
  const unit = origin === 'string' ? ' character' : origin === 'array' ? ' entries' : ''
  const plural = origin === 'string' && bound !== 1 ? 's' : ''
  return `${inclusive === false ? excluding : including} ${bound}${unit}${plural}`
}

/** The input as JSON, cut: an error text is no place for a whole file. */
function quote(input: unknown): string {
  if (typeof input === 'object' && input !== null) return Array.isArray(input) ? 'a list' : 'an object'
  const json = JSON.stringify(input) ?? String(input)
  return json.length > 60 ? `${json.slice(0, 57)}…"` : json
}
