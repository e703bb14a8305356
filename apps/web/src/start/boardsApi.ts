import { askServer, type Answer } from '../session/askServer.ts'
import { parseCreatedBoard, parseExamples, type CreatedBoard, type Example } from './boardsAnswer.ts'

export type { Answer, Failure } from '../session/askServer.ts'
export type { Example } from './boardsAnswer.ts'

/** What a new board is made from. */
export interface BoardRequest {
  title?: string
  template?: 'path-to-production' | 'blank'
  /** A `p2p-map/1` value. */
  map?: unknown
}

/** Makes a board. Never throws: what went wrong is in the answer. */
export function createBoard(request: BoardRequest): Promise<Answer<CreatedBoard>> {
  return askServer('/api/boards', parseCreatedBoard, { method: 'POST', body: request })
}

/** The examples that this server offers. */
export function loadExamples(): Promise<Answer<Example[]>> {
  return askServer('/api/examples', parseExamples)
}

/** One example as a map file. It is judged by the server when a board is made from it. */
export function loadExample(name: string): Promise<Answer<object>> {
  return askServer(`/api/examples/${encodeURIComponent(name)}`, (answer) =>
    typeof answer === 'object' && answer !== null ? answer : undefined,
  )
}
