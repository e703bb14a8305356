import type { IncomingMessage } from 'node:http'
import { findJsonError } from '@pathwall/domain'
import { HttpProblem } from './problem.ts'

const MIB = 1024 * 1024
/** A map file of 8 MiB fits, the largest that the start page takes. */
const MAX_BODY_BYTES = 9 * MIB

/**
 * The JSON value of a request's body.
 * @throws HttpProblem 400 (not JSON, or cut off), 413 (too large), 415 (another content type)
 */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json')
    throw new HttpProblem(415, 'input/content-type', 'The content type must be application/json.')
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new HttpProblem(415, 'input/content-encoding', 'The body must not be compressed.')
  const text = decode(await readBody(request))
  try {
    return JSON.parse(text)
  } catch {
    throw new HttpProblem(400, 'input/not-json', `The body is not JSON: ${whereJsonEnds(text)}.`)
  }
}

/** Leaves the rest of a body that is too large to the caller, so that an answer can still be read. */
async function readBody(request: IncomingMessage): Promise<Buffer> {
  const tooLarge = new HttpProblem(413, 'input/too-large', `The body is larger than ${MAX_BODY_BYTES / MIB} MiB.`)
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) throw tooLarge
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= MAX_BODY_BYTES) {
        chunks.push(chunk)
      } else {
        chunks = []
        reject(tooLarge)
      }
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', () => reject(CUT_OFF))
    request.on('close', () => reject(CUT_OFF))
  })
}

const CUT_OFF = new HttpProblem(400, 'input/cut-off', 'The body ended too early.')

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new HttpProblem(400, 'input/not-utf-8', 'The body is not UTF-8 text.')
  }
}

function whereJsonEnds(text: string): string {
  const error = findJsonError(text)
  if (error === undefined || error.near === '') return 'it ends too early'
  return `line ${error.line}, column ${error.column} begins with ${error.near}`
}
