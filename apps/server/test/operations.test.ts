import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { ask, bearer, makeBoard, postBoard, type ApiRequest } from './api.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'
import { visit } from './visitors.ts'

interface LogLine {
  msg: string
  trace?: string
  code?: number
  reason?: string
}

const linesOf = (server: TestServer): LogLine[] => server.log.map((line) => JSON.parse(line) as LogLine)

/** A request by way of a proxy that says whom it is for. */
const from = (address: string, request: ApiRequest = {}): ApiRequest => ({
  ...request,
  headers: { ...request.headers, 'x-forwarded-for': address },
})

async function knock(url: string, protocols: string[], headers: Record<string, string> = {}): Promise<string> {
  const socket = new WebSocket(url, protocols, { headers })
  const answered = once(socket, 'unexpected-response').then(([, response]) => {
    const { statusCode, headers: answer } = response as { statusCode: number; headers: Record<string, string> }
    socket.terminate()
    return `${statusCode} ${answer['retry-after']}`
  })
  const closed = once(socket, 'close').then(([code, reason]) => `${code} ${String(reason)}`)
  closed.catch(() => {})
  answered.catch(() => {})
  socket.on('error', () => {})
  return Promise.race([answered, closed])
}

describe('limits of an address', () => {
  it('[S141] stop new boards, for that address alone, and say so in the answer, the log and the figures', async () => {
    const server = await startTestServer({ trustedProxies: 1, limits: { boardsPerHourPerAddress: 2 } })
    const post = async (address: string) => postBoard(server.url, {}, { 'x-forwarded-for': address })
    expect((await post('192.0.2.1')).status).toBe(201)
    // What makes no board does not count.
    expect((await postBoard(server.url, { title: 7 }, { 'x-forwarded-for': '192.0.2.1' })).status).toBe(422)
    expect((await post('192.0.2.1')).status).toBe(201)
    const refused = await post('192.0.2.1')
    expect(refused.status).toBe(429)
    expect(refused.headers['content-type']).toBe('application/problem+json')
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3_500)
    expect(refused.body).toMatchObject({
      code: 'limit/reached',
      limit: 'LIMIT_BOARDS_PER_HOUR_PER_ADDRESS',
      detail: 'Too many boards were made from your address. Nothing was changed. Try again in 60 minutes.',
    })
    expect((await post('192.0.2.2')).status).toBe(201)
    const lines = server.log.filter((line) => line.includes('a limit was reached'))
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { level: 40, route: '/api/boards', limit: 'LIMIT_BOARDS_PER_HOUR_PER_ADDRESS' },
    ])
    const { text } = await ask(server.url, '/metrics')
    expect(text).toContain('pathwall_limits_reached_total{limit="LIMIT_BOARDS_PER_HOUR_PER_ADDRESS"} 1\n')
  })

  it('[S141] stop too many requests, but never hide from a watcher how the server is', async () => {
    const server = await startTestServer({ trustedProxies: 1, limits: { requestsPerMinutePerAddress: 3 } })
    for (let n = 0; n < 3; n++) expect((await ask(server.url, '/api/examples', from('192.0.2.1'))).status).toBe(200)
    expect((await ask(server.url, '/api/examples', from('192.0.2.1'))).status).toBe(429)
    expect((await ask(server.url, '/api/examples', from('192.0.2.2'))).status).toBe(200)
    for (const path of ['/healthz', '/readyz', '/metrics'])
      expect((await ask(server.url, path, from('192.0.2.1'))).status).toBe(200)
  })

  it('[S141] tell a guesser of links to stop, without keeping those out who have one', async () => {
    const server = await startTestServer({
      trustedProxies: 1,
      limits: { accessFailuresPerTenMinutesPerAddress: 3 },
    })
    const board = await makeBoard(server.url)
    const guess = async () =>
      ask(server.url, `/api/boards/${board.id}`, from('192.0.2.1', bearer('wrong-wrong-wrong-wrong')))
    for (let n = 0; n < 3; n++) expect((await guess()).status).toBe(401)
    const refused = await guess()
    expect(refused.status).toBe(429)
    expect(refused.body).toMatchObject({ code: 'access/too-many-failures' })
    const url = `${server.wsUrl}/sync/${board.id}`
    expect(
      await knock(url, ['pathwall.v1', 'pathwall.token.wrong-wrong-wrong-wrong'], { 'x-forwarded-for': '192.0.2.1' }),
    ).toBe(
      '4429 too many links that are not valid were tried from your address ' +
        '(LIMIT_ACCESS_FAILURES_PER_TEN_MINUTES_PER_ADDRESS)',
    )
    const right = await ask(server.url, `/api/boards/${board.id}`, from('192.0.2.1', bearer(board.tokens.viewer)))
    expect(right.status).toBe(200)
  })

  it('[S141] stop a guesser of passphrases on one board, there alone, before the guess is looked at', async () => {
    const server = await startTestServer({
      trustedProxies: 1,
      limits: { passphraseFailuresPerTenMinutesPerAddress: 2 },
    })
    const board = await makeBoard(server.url)
    const asFacilitator = { authorization: `Bearer ${board.tokens.facilitator}`, 'content-type': 'application/json' }
    await ask(server.url, `/api/boards/${board.id}/links/editor`, {
      method: 'PATCH',
      headers: asFacilitator,
      body: JSON.stringify({ passphrase: 'open sesame please' }),
    })
    const guess = async (passphrase: string, address: string) =>
      ask(
        server.url,
        `/api/boards/${board.id}/pass`,
        from(address, {
          method: 'POST',
          headers: { authorization: `Bearer ${board.tokens.editor}`, 'content-type': 'application/json' },
          body: JSON.stringify({ passphrase }),
        }),
      )
    expect((await guess('open barley', '192.0.2.1')).status).toBe(403)
    expect((await guess('open wheat', '192.0.2.1')).status).toBe(403)
    const refused = await guess('open sesame please', '192.0.2.1')
    expect(refused.status).toBe(429)
    expect(refused.body).toMatchObject({ limit: 'LIMIT_PASSPHRASE_FAILURES_PER_TEN_MINUTES_PER_ADDRESS' })
    expect((await guess('open sesame please', '192.0.2.2')).status).toBe(200)
  })

  it('[S141] put off who tries to connect too often, in a way that a stock client comes back from', async () => {
    const server = await startTestServer({ limits: { connectionAttemptsPerMinutePerAddress: 2 } })
    const board = await makeBoard(server.url)
    const url = `${server.wsUrl}/sync/${board.id}`
    for (let n = 0; n < 2; n++) expect(await knock(url, ['pathwall.v1'])).toBe('4401 a token from a link is needed')
    expect(await knock(url, ['pathwall.v1'])).toMatch(/^429 ([1-9]|[1-5]\d|60)$/)
  })

  it('[S141] bound the connections of an address, and let the next in when one has left', async () => {
    const server = await startTestServer({ limits: { connectionsPerAddress: 2 } })
    const board = await makeBoard(server.url)
    const [a, b] = [
      visit(server, board.id, { token: board.tokens.editor }),
      visit(server, board.id, { token: board.tokens.editor }),
    ]
    await Promise.all([a.synced(), b.synced()])
    const protocols = ['pathwall.v1', `pathwall.token.${board.tokens.editor}`]
    expect(await knock(`${server.wsUrl}/sync/${board.id}`, protocols)).toBe(
      '4429 too many connections are open from your address (LIMIT_CONNECTIONS_PER_ADDRESS)',
    )
    a.provider.destroy()
    await expect.poll(async () => (await ask(server.url, '/metrics')).text).toContain('\npathwall_sockets 1\n')
    const c = visit(server, board.id, { token: board.tokens.editor })
    await c.synced()
  })
})

describe('the log', () => {
  it('[S146] names each request as its answer does, by the word of a proxy if that is harmless', async () => {
    const server = await startTestServer()
    const given = await ask(server.url, '/api/examples', { headers: { 'x-request-id': 'from-the-proxy-1' } })
    expect(given.headers['x-request-id']).toBe('from-the-proxy-1')
    const made = await ask(server.url, '/api/examples', { headers: { 'x-request-id': '"},{"level":60' } })
    expect(made.headers['x-request-id']).toMatch(/^[\w-]{12}$/)
    expect(linesOf(server).map(({ trace }) => trace)).toEqual(['from-the-proxy-1', made.headers['x-request-id']])
  })

  it('[S146] names each connection in every line about it, and tells nobody else that name', async () => {
    const server = await startTestServer()
    const board = await makeBoard(server.url)
    const url = `${server.wsUrl}/sync/${board.id}?pathwall=1`
    const socket = new WebSocket(url, ['pathwall.v1', `pathwall.token.${board.tokens.editor}`], {
      headers: { 'x-request-id': 'a-connection' },
    })
    const heard: Buffer[] = []
    socket.on('message', (data: Buffer) => heard.push(data))
    await once(socket, 'message')
    socket.send('this is not of the protocol')
    await once(socket, 'close')
    const lines = linesOf(server).filter(({ msg }) => msg.includes('connection'))
    expect(lines.map(({ trace, msg }) => [trace, msg])).toEqual([
      ['a-connection', 'a connection was admitted'],
      ['a-connection', 'a connection was refused'],
    ])
    expect(Buffer.concat(heard).toString('latin1')).not.toContain('a-connection')
  })

  it('[S145] has no secret and no word of a board, also when all goes wrong', async () => {
    const server = await startTestServer()
    const board = await makeBoard(server.url, { title: 'Geheimplan' })
    const client = visit(server, board.id, { token: board.tokens.editor, personKey: 'person-person-person-person' })
    await client.synced()
    client.awareness.setLocalState({ user: { name: 'Geheimrat' } })
    client.set('note', 'Geheimtext')
    await client.saved()
    await ask(server.url, `/api/boards/${board.id}`, bearer(board.tokens.viewer))
    await postBoard(server.url, '{"title": "Geheimplan')
    await postBoard(server.url, { map: { title: 'Geheimplan', notes: [{ text: 'Geheimtext' }] } })
    const broken = new WebSocket(`${server.wsUrl}/sync/${board.id}`, [
      'pathwall.v1',
      `pathwall.token.${board.tokens.editor}`,
    ])
    await once(broken, 'open')
    broken.send(Buffer.from('Geheimtext'))
    await once(broken, 'close')
    await server.stop()
    const log = server.log.join('\n')
    expect(server.log.length).toBeGreaterThan(5)
    for (const secret of [...Object.values(board.tokens), 'Geheim', 'person-person']) expect(log).not.toContain(secret)
  })
})

describe('figures', () => {
  it('[S147] follow what happens, from the first connection to the last', async () => {
    const server = await startTestServer({ limits: { idleTimeoutMs: 50, presenceGraceMs: 0 } })
    const board = await makeBoard(server.url)
    const figure = async (name: string): Promise<number> => {
      const { text } = await ask(server.url, '/metrics')
      const line = text.split('\n').find((candidate) => candidate.startsWith(`${name} `))
      return Number(line?.split(' ')[1])
    }
    const [a, b] = [
      visit(server, board.id, { token: board.tokens.editor }),
      visit(server, board.id, { token: board.tokens.editor }),
    ]
    await Promise.all([a.synced(), b.synced()])
    expect([await figure('pathwall_rooms'), await figure('pathwall_connections')]).toEqual([1, 2])
    a.set('note', 1)
    await b.sees('note', 1)
    expect(await figure('pathwall_messages_total{type="update"}')).toBe(1)
    expect(await figure('pathwall_updates_stored_total')).toBe(1)
    expect(await figure('pathwall_updates_broadcast_total')).toBe(1)
    expect(await figure('pathwall_commit_latency_seconds_count')).toBe(1)
    expect(await figure('pathwall_broadcast_latency_seconds_count')).toBe(1)
    expect(await figure('pathwall_bus_works')).toBe(1)
    expect(await figure('pathwall_http_request_seconds_count{method="POST",route="/api/boards",status="201"}')).toBe(1)
    a.provider.destroy()
    b.provider.destroy()
    await expect.poll(async () => figure('pathwall_rooms')).toBe(0)
    expect([await figure('pathwall_connections'), await figure('pathwall_failing_rooms')]).toEqual([0, 0])
  })

  it('[S147] are shown only to who has the token, when there is one', async () => {
    const server = await startTestServer({ metricsToken: 'a-token-of-some-length' })
    expect((await ask(server.url, '/metrics')).status).toBe(401)
    expect((await ask(server.url, '/metrics', bearer('a-token-of-some-lengtH'))).status).toBe(401)
    const shown = await ask(server.url, '/metrics', bearer('a-token-of-some-length'))
    expect(shown.status).toBe(200)
    expect(shown.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/)
    expect(shown.text).toMatch(/^# HELP pathwall_rooms Boards in memory$/m)
  })
})
