import { AppError, type AppErrorCode, type Issue } from '@pathwall/domain'
import { LimitReached } from '../limits/limitReached.ts'
import type { RouteAnswer } from './route.ts'

/** An input that is wrong in places that can be named. */
export class InvalidInput extends AppError {
  readonly issues: readonly Issue[]

  constructor(message: string, issues: readonly Issue[]) {
    super('input/invalid', message)
    this.issues = issues
  }
}

/** A request that HTTP itself has an answer for. */
export class HttpProblem extends Error {
  readonly status: 400 | 404 | 405 | 413 | 415
  readonly code: string
  readonly headers: Record<string, string>

  constructor(status: HttpProblem['status'], code: string, message: string, headers: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
  }
}

/** HTTP's word for each of our failures. */
const STATUS_OF_CODE: Record<AppErrorCode, number> = {
  'input/invalid': 422,
  'input/too-large': 413,
  'access/missing-token': 401,
  'access/unknown-token': 401,
  'access/expired-link': 401,
  'access/passphrase-needed': 401,
  'access/wrong-passphrase': 403,
  'access/removed': 403,
  'access/role': 403,
  'access/foreign-origin': 403,
  'access/sign-in-needed': 401,
  'access/sign-in-failed': 400,
  'access/sign-in-unavailable': 503,
  'access/last-facilitator': 409,
  'access/too-many-failures': 429,
  'access/no-link': 404,
  'access/no-person': 404,
  'limit/reached': 429,
  'board/not-found': 404,
  'board/archived': 409,
  'board/no-version': 404,
  'board/too-many-versions': 409,
  'board/save-failed': 503,
  'board/too-large': 413,
  'server/overloaded': 503,
  'server/start-failed': 500,
}

/** Source: RFC 6750. */
const CHALLENGES: Partial<Record<AppErrorCode, Record<string, string>>> = {
  'access/missing-token': { 'www-authenticate': 'Bearer' },
  'access/unknown-token': { 'www-authenticate': 'Bearer error="invalid_token"' },
  'access/expired-link': { 'www-authenticate': 'Bearer error="invalid_token"' },
  'access/passphrase-needed': { 'www-authenticate': 'Bearer error="insufficient_scope"' },
  'access/sign-in-needed': { 'www-authenticate': 'Bearer' },
}

const TITLES: Record<number, string> = {
  400: 'The request cannot be read',
  401: 'A valid token is needed',
  403: 'That is not allowed',
  404: 'There is nothing here',
  405: 'That cannot be done here',
  409: 'That cannot be done now',
  413: 'That is too large',
  415: 'That is not JSON',
  422: 'The input is not valid',
  429: 'That was too often',
  500: 'Something went wrong on the server',
  503: 'The server cannot do that now',
}

/** Any failure as problem+json. What nobody expected is told as such and nothing more. Source: RFC 9457. */
export function toProblem(error: unknown): RouteAnswer {
  if (error instanceof HttpProblem) return problem(error.status, error.code, error.message, error.headers)
  if (!(error instanceof AppError))
    return problem(500, 'server/unexpected', 'The failure is in the log of the server. Nothing was changed.')
  const status = STATUS_OF_CODE[error.code]
  const answer = problem(status, error.code, error.message, CHALLENGES[error.code])
  if (error instanceof LimitReached) return withLimit(answer, error)
  if (!(error instanceof InvalidInput)) return answer
  return { ...answer, body: { ...(answer.body as object), issues: error.issues } }
}

/** When it is of use to try again, and which limit it is, for who runs the server. */
function withLimit(answer: RouteAnswer, { limit, retryAfterSeconds }: LimitReached): RouteAnswer {
  return {
    ...answer,
    headers: { ...answer.headers, 'retry-after': String(retryAfterSeconds) },
    body: { ...(answer.body as object), limit },
  }
}

function problem(status: number, code: string, detail: string, headers: Record<string, string> = {}): RouteAnswer {
  return {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json' },
    body: { type: 'about:blank', title: TITLES[status] ?? 'Error', status, code, detail },
  }
}
