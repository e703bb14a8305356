import type { IncomingMessage } from 'node:http'
import { HttpProblem } from './problem.ts'

const MIB = 1024 * 1024
/** A map file of 8 MiB fits, the largest that the start page takes. */
const MAX_BODY_BYTES = 9 * MIB

/**
 * The bytes of a request's JSON body, unread.
 * @throws HttpProblem 400 (cut off), 413 (too large), 415 (another content type)
 */
export async function readRequestBody(request: IncomingMessage): Promise<Buffer> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json')
    throw new HttpProblem(415, 'input/content-type', 'The content type must be application/json.')
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new HttpProblem(415, 'input/content-encoding', 'The body must not be compressed.')
  return readBytes(request)
}

/** Leaves the rest of a body that is too large to the caller, so that an answer can still be read. */
async function readBytes(request: IncomingMessage): Promise<Buffer> {
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
