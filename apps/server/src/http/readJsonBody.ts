import type { IncomingMessage } from 'node:http'
import { parseJson } from './parseJson.ts'
import { HttpProblem } from './problem.ts'
import { readRequestBody } from './readRequestBody.ts'

/**
 * The JSON value of a request's body.
 * @throws HttpProblem 400 (not JSON, or cut off), 413 (too large), 415 (another content type)
 */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const parsed = parseJson(await readRequestBody(request))
  if (parsed.ok) return parsed.value
  throw new HttpProblem(400, parsed.problem.code, parsed.problem.message)
}
