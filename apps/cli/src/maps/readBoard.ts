import { AppError } from '@pathwall/domain'
import type { CommandRun } from '../command.ts'
import { describeFetchError } from './describeFetchError.ts'
import { readAll, toText, type NamedText } from './namedText.ts'

const PATIENCE_MS = 30_000

/** What a link to a board says. */
interface BoardLink {
  /** Of the API of this board. */
  api: string
  /** The link without its token. */
  url: string
  host: string
  token: string
}

/** Reads the map of a board through the API. The token goes to the named server only. @throws AppError `input/invalid` */
export async function readBoard(
  link: string,
  { passphrase, signal }: Pick<CommandRun, 'passphrase' | 'signal'>,
): Promise<NamedText> {
  const board = parseLink(link)
  let pass: string | undefined
  const send = async (path: string, init: RequestInit = {}): Promise<Response> =>
    request(board, path, { ...init, headers: headersFor(board, pass) }, signal)
  let response = await send('/map')
  if (response.status === 401 && passphrase !== undefined && (await codeOf(response)) === 'access/passphrase-needed') {
    const answer = await send('/pass', { method: 'POST', body: JSON.stringify({ passphrase }) })
    await expectOk(answer, board)
    pass = String(((await answer.json()) as { pass?: unknown }).pass)
    response = await send('/map')
  }
  await expectOk(response, board)
  const text = toText(board.url, await readBody(response, board))
  const readServerConfig = async (): Promise<NamedText | undefined> => {
    const answer = await send('/team-config')
    // Servers of an earlier version judge by nothing but what Pathwall brings.
    if (answer.status === 404 && (await codeOf(answer)) === 'route/not-found') return undefined
    await expectOk(answer, board)
    const name = `The configuration of ${board.host}`
    return { name, text: toText(name, await readBody(answer, board)) }
  }
  return { name: board.url, text, boardUrl: board.url, readServerConfig }
}

function parseLink(link: string): BoardLink {
  const url = URL.parse(link)
  const [, base, id] = /^(.*)\/b\/([\w-]{1,64})\/?$/.exec(url?.pathname ?? '') ?? []
  // Not the link itself: its token is in it.
  if (url === null || id === undefined || base === undefined)
    throw new AppError(
      'input/invalid',
      'The address is not a link to a board. Copy one from "Share": https://…/b/<board>#<token>.',
    )
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new AppError(
      'input/invalid',
      `A link to a board begins with https:// or http://, not with ${url.protocol}//.`,
    )
  const token = url.hash.slice(1)
  if (!/^[\w.~-]{1,200}$/.test(token))
    throw new AppError(
      'input/invalid',
      'The link to the board has no token. Give the whole link, with what stands behind #, in quotation marks.',
    )
  const root = `${url.origin}${base}`
  return { api: `${root}/api/boards/${id}`, url: `${root}/b/${id}`, host: url.host, token }
}

function headersFor({ token }: BoardLink, pass: string | undefined): Record<string, string> {
  return {
    authorization: `Bearer ${token}`,
    accept: 'application/json',
    'content-type': 'application/json',
    ...(pass === undefined ? {} : { 'x-pathwall-pass': pass }),
  }
}

async function request(
  { api, host }: BoardLink,
  path: string,
  init: RequestInit,
  signal: AbortSignal,
): Promise<Response> {
  try {
    return await fetch(`${api}${path}`, {
      ...init,
      // A redirect would take the token to somebody else.
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    })
  } catch (error) {
    signal.throwIfAborted()
    throw new AppError('input/invalid', describeFetchError(error, host), { cause: error })
  }
}

async function readBody(response: Response, { host }: BoardLink): Promise<Uint8Array> {
  try {
    return response.body === null ? new Uint8Array() : await readAll(response.body, `The answer of ${host}`)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('input/invalid', describeFetchError(error, host), { cause: error })
  }
}

const EXPLANATIONS: Readonly<Record<string, string>> = {
  'access/unknown-token': 'the link is not, or no longer, one of this board. Ask a facilitator for the present link.',
  'access/missing-token': 'the link has no token. Give the whole link, with what stands behind #.',
  'access/expired-link': 'the link has expired. Ask a facilitator to renew it.',
  'access/passphrase-needed':
    'the link asks for a passphrase. Set PATHWALL_PASSPHRASE, or ask a facilitator for a link without one.',
  'access/wrong-passphrase': 'the passphrase in PATHWALL_PASSPHRASE is wrong.',
  'access/removed': 'access was taken away by a facilitator.',
  'board/not-found': 'there is no such board. It may have been deleted.',
}

async function expectOk(response: Response, { host, url }: BoardLink): Promise<void> {
  if (response.ok) return
  if (response.status >= 300 && response.status < 400)
    throw new AppError(
      'input/invalid',
      `${host} sends on to ${hostOf(response.headers.get('location'), url)}, and the token was not sent there. Give the link with the address at which the server answers itself.`,
    )
  const code = await codeOf(response)
  const again = response.headers.get('retry-after')
  const why =
    EXPLANATIONS[code] ??
    (response.status === 429
      ? `too many requests. Try again ${again === null ? 'later' : `in ${Number.parseInt(again, 10)} seconds`}.`
      : `it answers with ${response.status}${code === '' ? '. Is that a Pathwall server' : ` (${code}`}${code === '' ? '?' : ').'}`)
  throw new AppError('input/invalid', `The board at ${host} cannot be read: ${why}`)
}

/** The code of a problem (RFC 9457); '' when there is none. Can be asked once for each response. */
async function codeOf(response: Response): Promise<string> {
  try {
    const { code } = (await response.clone().json()) as { code?: unknown }
    return typeof code === 'string' && /^[a-z/-]{1,60}$/.test(code) ? code : ''
  } catch {
    return ''
  }
}

function hostOf(location: string | null, base: string): string {
  return URL.parse(location ?? '', base)?.host ?? 'another address'
}
