import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { BoardTokens } from '../src/access/secrets.ts'

export interface ApiAnswer {
  status: number
  headers: IncomingHttpHeaders
  text: string
  /** The body as JSON; undefined when it is none. */
  body: unknown
}

export interface ApiRequest {
  method?: string
  headers?: Record<string, string>
  body?: string | Uint8Array
}

/** A request with exactly this path and these headers; fetch would mend both. */
export async function ask(
  serverUrl: string,
  path: string,
  { method = 'GET', headers = {}, body }: ApiRequest = {},
): Promise<ApiAnswer> {
  const { hostname, port } = new URL(serverUrl)
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, body: toJson(text) })
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

export async function postBoard(serverUrl: string, body: unknown, headers: Record<string, string> = {}) {
  return ask(serverUrl, '/api/boards', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

export interface MadeBoard {
  id: string
  title: string
  tokens: BoardTokens
  links: BoardTokens
}

/** Makes a board that is known to be valid. */
export async function makeBoard(serverUrl: string, body: unknown = {}): Promise<MadeBoard> {
  const answer = await postBoard(serverUrl, body)
  if (answer.status !== 201) throw new Error(`No board: ${answer.status} ${answer.text}`)
  return answer.body as MadeBoard
}

export function bearer(token: string): { headers: Record<string, string> } {
  return { headers: { authorization: `Bearer ${token}` } }
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
