import type { IncomingMessage } from 'node:http'
import { HttpProblem } from './problem.ts'

/** A map of 5,000 notes with long texts fits. */
const MAX_BODY_BYTES = 8 * 1024 * 1024

/**
 * The JSON value of a request's body.
 * @throws HttpProblem 400 (not JSON), 413 (too large), 415 (another content type)
 */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json')
    throw new HttpProblem(415, 'input/content-type', 'The content type must be application/json')
  const bytes = await readBody(request)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new HttpProblem(400, 'input/not-utf-8', 'The body is not UTF-8 text')
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new HttpProblem(400, 'input/not-json', `The body is not JSON: ${placeOf(error as Error)}`)
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const tooLarge = new HttpProblem(
    413,
    'input/too-large',
    `The body is larger than ${MAX_BODY_BYTES / 1024 / 1024} MiB`,
    { connection: 'close' },
  )
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) throw tooLarge
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) throw tooLarge
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Where the parser stopped; without the quoted input, which may be long or secret. */
function placeOf({ message }: Error): string {
  const position = /position \d+( \(line \d+ column \d+\))?/.exec(message)
  return position === null ? 'it ends too early' : `unexpected text at ${position[0]}`
}
