import { once } from 'node:events'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { makeBoard } from './api.ts'
import { startTestServer } from './startTestServer.ts'

const V1 = 'pathwall.v1'
const tokenOf = (token: string) => `pathwall.token.${token}`
const UNKNOWN = 'A'.repeat(43)

interface Outcome {
  /** Subprotocol with which the server answered; '' is none. */
  protocol: string
  code: number
  reason: string
}

/** Connects and waits until the server has closed. */
async function refusalOf(url: string, protocols: string[]): Promise<Outcome> {
  const socket = new WebSocket(url, protocols)
  onTestFinished(() => socket.terminate())
  await once(socket, 'open')
  const { protocol } = socket
  const [code, reason] = (await once(socket, 'close')) as [number, Buffer]
  return { protocol, code, reason: reason.toString() }
}

/** Connects and waits for the first message of the room. */
async function enter(url: string, protocols: string[]): Promise<WebSocket> {
  const socket = new WebSocket(url, protocols)
  onTestFinished(() => socket.terminate())
  await once(socket, 'message')
  return socket
}

async function startWithBoard(changes: Parameters<typeof startTestServer>[0] = {}) {
  const server = await startTestServer(changes)
  const board = await makeBoard(server.url)
  return { server, board, syncUrl: `${server.wsUrl}/sync/${board.id}` }
}

describe('a WebSocket', () => {
  it('[S55] enters with a token of the board, and hears no subprotocol but ours', async () => {
    const { board, syncUrl, server } = await startWithBoard()
    for (const role of ['facilitator', 'editor', 'viewer'] as const) {
      const token = tokenOf(board.tokens[role])
      for (const protocols of [
        [V1, token],
        [token, V1],
      ]) {
        const socket = await enter(syncUrl, protocols)
        expect(socket.protocol).toBe(V1)
        expect(socket.extensions).toBe('')
      }
    }
    expect(server.log.join('')).not.toContain(board.tokens.editor)
  })

  it('[S55] is told its role only when it asks for our messages', async () => {
    const { board, syncUrl } = await startWithBoard()
    const first = async (url: string, token: string) => {
      const socket = new WebSocket(url, [V1, tokenOf(token)])
      onTestFinished(() => socket.terminate())
      return ((await once(socket, 'message')) as [Buffer])[0]
    }
    // 100 is Pathwall's message type, 3 the role, and the link's behind it; 0 is a sync message.
    expect((await first(`${syncUrl}?pathwall=1`, board.tokens.viewer)).toString('latin1')).toBe(
      '\x64\x03\x06viewer\x06viewer',
    )
    expect((await first(syncUrl, board.tokens.viewer))[0]).toBe(0)
    expect((await first(`${syncUrl}?pathwall=0`, board.tokens.viewer))[0]).toBe(0)
  })

  it('[S55] without a token of the board is let in and sent away for good', async () => {
    const { server, board, syncUrl } = await startWithBoard()
    const other = await makeBoard(server.url)
    const missing = { code: 4401, reason: 'a token from a link is needed' }
    const unknown = { code: 4401, reason: 'not a token of this board' }
    expect(await refusalOf(syncUrl, [])).toEqual({ ...missing, protocol: '' })
    expect(await refusalOf(syncUrl, [V1])).toEqual({ ...missing, protocol: V1 })
    expect(await refusalOf(`${syncUrl}?token=${board.tokens.editor}`, [V1])).toEqual({ ...missing, protocol: V1 })
    for (const token of [UNKNOWN, other.tokens.facilitator, 'x', '!#$%'])
      expect(await refusalOf(syncUrl, [V1, tokenOf(token)]), `${token}`).toEqual({ ...unknown, protocol: V1 })
  })

  it('[S55] for a board that is not there is sent away for good', async () => {
    const { server, board } = await startWithBoard()
    for (const id of [UNKNOWN, 'x', ';--', `${board.id}0`]) {
      const outcome = await refusalOf(`${server.wsUrl}/sync/${id}`, [V1, tokenOf(board.tokens.editor)])
      expect(outcome, `${id}`).toEqual({ protocol: V1, code: 4404, reason: 'no such board' })
    }
  })

  it('[S55] at another address is not opened at all', async () => {
    const { server, board } = await startWithBoard()
    for (const path of ['/', '/sync', '/sync/', `/sync/${board.id}/x`, `/b/${board.id}`]) {
      const socket = new WebSocket(server.wsUrl + path, [V1, tokenOf(board.tokens.editor)])
      const [error] = (await once(socket, 'error')) as [Error]
      expect(error.message, `${path}`).toBe('Unexpected server response: 404')
    }
  })

  it('[S55] that sends too much at once, or in too many pieces, is closed', async () => {
    const { board, syncUrl } = await startWithBoard()
    const protocols = [V1, tokenOf(board.tokens.editor)]
    // Not 1009: a stock client would come back with the same for ever.
    const large = await enter(syncUrl, protocols)
    large.send(Buffer.alloc(8 * 1024 * 1024 + 100_000))
    expect((await once(large, 'close'))[0]).toBe(4413)
    const pieces = await enter(syncUrl, protocols)
    for (let piece = 0; piece < 70; piece++) pieces.send(Buffer.of(0), { fin: false })
    expect((await once(pieces, 'close'))[0]).toBe(1008)
  })
})

describe('a page', () => {
  const REFUSED = { protocol: V1, code: 4403, reason: 'pages of this origin may not connect' }
  const openPage = async (changes: Parameters<typeof startTestServer>[0] = {}) => {
    const { board, syncUrl } = await startWithBoard(changes)
    const protocols = [V1, tokenOf(board.tokens.editor)]
    return async (host: string, origin: string) => {
      const socket = new WebSocket(syncUrl, protocols, { headers: { host, origin } })
      onTestFinished(() => socket.terminate())
      const entered = once(socket, 'message').then(() => 'entered')
      const closed = once(socket, 'close') as Promise<[number, Buffer]>
      const refused = closed.then(([code, reason]) => ({ protocol: socket.protocol, code, reason: reason.toString() }))
      return Promise.race([entered, refused])
    }
  }

  it('[S56] of ours may connect, behind a proxy too', async () => {
    const connect = await openPage()
    expect(await connect('localhost:4400', 'http://localhost:4400')).toBe('entered')
    expect(await connect('walls.example.org', 'https://walls.example.org')).toBe('entered')
    expect(await connect('Walls.Example.org', 'https://walls.example.org')).toBe('entered')
  })

  it('[S56] of somebody else may not', async () => {
    const connect = await openPage()
    const host = 'walls.example.org'
    const strangers = ['https://evil.example', `http://${host}.evil.example`, `http://${host}:8080`, 'null', host, '']
    for (const origin of strangers) expect(await connect(host, origin), `from ${origin}`).toEqual(REFUSED)
  })

  it('[S56] of an allowed origin may', async () => {
    const connect = await openPage({
      origins: ['https://intranet.example.org'],
      publicUrl: 'https://walls.example.org',
    })
    expect(await connect('10.0.0.7:4400', 'https://intranet.example.org')).toBe('entered')
    expect(await connect('10.0.0.7:4400', 'https://walls.example.org')).toBe('entered')
    expect(await connect('10.0.0.7:4400', 'http://intranet.example.org')).toEqual(REFUSED)
  })
})

describe('stopping', () => {
  it('[S58] tells everybody to come back, refuses newcomers, and does not wait for those who do not answer', async () => {
    const { server, board, syncUrl } = await startWithBoard()
    const socket = await enter(syncUrl, [V1, tokenOf(board.tokens.editor)])
    const deaf = await enter(syncUrl, [V1, tokenOf(board.tokens.editor)])
    deaf.pause()
    const unwanted = new WebSocket(syncUrl, [V1])
    unwanted.on('error', () => {})
    await once(unwanted, 'open')
    unwanted.pause()
    const closed = once(socket, 'close')
    const stopped = server.stop()
    expect((await closed)[0]).toBe(1012)
    await stopped
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow('fetch failed')
    await server.stop()
  })
})
