import type { Issue } from '@pathwall/domain'

/** Why the server did not do what it was asked for. */
export interface Failure {
  reason: 'unreachable' | 'busy' | 'tooLarge' | 'refused' | 'notFound' | 'strange'
  /** The server's own word for it, e.g. `access/wrong-passphrase`; '' when it said none. */
  code: string
  /** What the server found wrong with the input. */
  issues: Issue[]
}

export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure }

export interface ServerRequest {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  headers?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  body?: unknown
}

const TIMEOUT_MS = 30_000

/** Asks the server's API and parses its answer. Never throws: what went wrong is in the answer. */
export async function askServer<T>(
  path: string,
  parse: (answer: unknown) => T | undefined,
  { method = 'GET', headers = {}, body }: ServerRequest = {},
): Promise<Answer<T>> {
  let response: Response
  let answer: unknown
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    answer = await readJson(response)
  } catch {
    return failed('unreachable')
  }
  if (!response.ok) return failed(reasonOf(response.status), answer)
  const value = parse(answer)
  return value === undefined ? failed('strange') : { ok: true, value }
}

/** Undefined when the body is not JSON; throws only when the connection breaks. */
async function readJson(response: Response): Promise<unknown> {
  const text = await response.text()
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function failed(reason: Failure['reason'], problem?: unknown): { ok: false; failure: Failure } {
  const { code } = fieldsOf(problem)
  return {
    ok: false,
    failure: { reason, code: typeof code === 'string' ? code : '', issues: parseProblemIssues(problem) },
  }
}

function reasonOf(status: number): Failure['reason'] {
  if (status === 404) return 'notFound'
  if (status === 413) return 'tooLarge'
  if (status === 429 || status === 503) return 'busy'
  // A proxy in front of a server that is down answers for it.
  if (status === 502 || status === 504) return 'unreachable'
  return status >= 400 && status < 500 ? 'refused' : 'strange'
}

/** What a problem+json answer says is wrong with the input; empty when it says nothing. */
export function parseProblemIssues(answer: unknown): Issue[] {
  const { issues } = fieldsOf(answer)
  if (!Array.isArray(issues)) return []
  return issues.flatMap((issue: unknown) => {
    const { path, message } = fieldsOf(issue)
    return typeof path === 'string' && typeof message === 'string' ? [{ path, message }] : []
  })
}

/** The fields of a JSON object; none for anything else. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
