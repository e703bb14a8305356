import type { Issue } from '@pathwall/domain'
import {
  parseCreatedBoard,
  parseExamples,
  parseProblemIssues,
  type CreatedBoard,
  type Example,
} from './boardsAnswer.ts'

export type { Example } from './boardsAnswer.ts'

/** Why the server did not do what it was asked for. */
export interface Failure {
  reason: 'unreachable' | 'busy' | 'tooLarge' | 'refused' | 'notFound' | 'strange'
  /** What the server found wrong with a map. */
  issues: Issue[]
}

export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure }

/** What a new board is made from. */
export interface BoardRequest {
  title?: string
  template?: 'path-to-production' | 'blank'
  /** A `p2p-map/1` value. */
  map?: unknown
}

const TIMEOUT_MS = 30_000

/** Makes a board. Never throws: what went wrong is in the answer. */
export function createBoard(request: BoardRequest): Promise<Answer<CreatedBoard>> {
  return ask('/api/boards', parseCreatedBoard, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  })
}

/** The examples that this server offers. */
export function loadExamples(): Promise<Answer<Example[]>> {
  return ask('/api/examples', parseExamples)
}

/** One example as a map file. It is judged by the server when a board is made from it. */
export function loadExample(name: string): Promise<Answer<object>> {
  return ask(`/api/examples/${encodeURIComponent(name)}`, (answer) =>
    typeof answer === 'object' && answer !== null ? answer : undefined,
  )
}

async function ask<T>(
  url: string,
  parse: (answer: unknown) => T | undefined,
  init: RequestInit = {},
): Promise<Answer<T>> {
  let response: Response
  let body: unknown
  try {
    response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) })
    body = await readJson(response)
  } catch {
    return failed('unreachable')
  }
  if (!response.ok) return failed(reasonOf(response.status), parseProblemIssues(body))
  const value = parse(body)
  return value === undefined ? failed('strange') : { ok: true, value }
}

/** Undefined when the body is not JSON; throws only when the connection breaks. */
async function readJson(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function failed(reason: Failure['reason'], issues: Issue[] = []): { ok: false; failure: Failure } {
  return { ok: false, failure: { reason, issues } }
}

function reasonOf(status: number): Failure['reason'] {
  if (status === 404) return 'notFound'
  if (status === 413) return 'tooLarge'
  if (status === 429 || status === 503) return 'busy'
  // A proxy in front of a server that is down answers for it.
  if (status === 502 || status === 504) return 'unreachable'
  return status >= 400 && status < 500 ? 'refused' : 'strange'
}
