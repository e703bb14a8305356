import { expect } from 'vitest'
import type * as Y from 'yjs'
import { ask, type ApiAnswer, type MadeBoard } from './api.ts'
import { openStockClient, type StockClient } from './stockClient.ts'

/** What somebody holds who comes to a board. */
export interface Visitor {
  token: string
  personKey?: string
  pass?: string
}

/** Secrets of devices, long enough to be some. */
export const ANNA = 'anna-anna-anna-anna'
export const BEN = 'ben-ben-ben-ben-ben'

/** y-websocket's own client at the door of a board. */
export function visit(
  server: { wsUrl: string },
  boardId: string,
  { token, personKey, pass }: Visitor,
  options: { doc?: Y.Doc; name?: string } = {},
): StockClient {
  const protocols = ['pathwall.v1', `pathwall.token.${token}`]
  if (personKey !== undefined) protocols.push(`pathwall.person.${personKey}`)
  if (pass !== undefined) protocols.push(`pathwall.pass.${pass}`)
  const client = openStockClient(`${server.wsUrl}/sync`, {
    boardId,
    protocols,
    pathwall: true,
    maxBackoffMs: 100,
    ...(options.doc === undefined ? {} : { doc: options.doc }),
  })
  if (options.name !== undefined) client.awareness.setLocalState({ user: { name: options.name } })
  return client
}

/** Asks the API about a board with what a visitor holds. */
export async function askBoard(
  server: { url: string },
  boardId: string,
  { token, personKey, pass }: Visitor,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<ApiAnswer> {
  const text = body === undefined ? undefined : JSON.stringify(body)
  return ask(server.url, `/api/boards/${boardId}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(personKey === undefined ? {} : { 'x-pathwall-person': personKey }),
      ...(pass === undefined ? {} : { 'x-pathwall-pass': pass }),
      ...(text === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
    },
    ...(text === undefined ? {} : { body: text }),
  })
}

/** Asks as somebody with the first facilitator link, and expects that it works. */
export async function decide(
  server: { url: string },
  board: MadeBoard,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Record<string, unknown>> {
  const answer = await askBoard(server, board.id, { token: board.tokens.facilitator }, method, path, body)
  expect(answer.status, `${method} ${path}: ${answer.text}`).toBeLessThan(300)
  return answer.body as Record<string, unknown>
}

/** The id under which a name is known on a board, as soon as it is. */
export async function personNamed(server: { url: string }, board: MadeBoard, name: string): Promise<string> {
  let id: string | undefined
  await expect
    .poll(async () => {
      const { people } = (await decide(server, board, 'GET', '/people')) as { people: { id: string; name: string }[] }
      id = people.find((person) => person.name === name)?.id
      return people.map((person) => person.name)
    })
    .toContain(name)
  return id ?? ''
}

/** Waits until the server has sent a client away so many times, and answers with the last code and reason. */
export async function sentAway(client: StockClient, times = 1): Promise<string> {
  await expect.poll(() => client.closeCodes.length).toBe(times)
  return `${client.closeCodes.at(-1)} ${client.closeReasons.at(-1)}`
}
