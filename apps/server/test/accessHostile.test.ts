import { once } from 'node:events'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { defaultsOf } from '../src/limits/limitTable.ts'
import { limitTable } from '../src/limits/limits.ts'
import { ask, bearer, makeBoard, postBoard } from './api.ts'
import { startTestServer } from './startTestServer.ts'
import { ANNA, BEN, askBoard, decide, personNamed, sentAway, visit } from './visitors.ts'

const EVIL = 'https://evil.example'

describe('a page of somebody else', () => {
  it('[S112] opens no WebSocket with the link of whoever looks at it, and changes nothing', async () => {
    const server = await startTestServer({ publicUrl: 'https://walls.example.org' })
    const board = await makeBoard(server.url)
    const protocols = ['pathwall.v1', `pathwall.token.${board.tokens.facilitator}`, `pathwall.person.${ANNA}`]
    for (const origin of [EVIL, 'null', 'http://walls.example.org', 'https://walls.example.org.evil.example']) {
      const socket = new WebSocket(`${server.wsUrl}/sync/${board.id}`, protocols, { headers: { origin } })
      onTestFinished(() => socket.terminate())
      const messages: unknown[] = []
      socket.on('message', (data) => messages.push(data))
      const [code] = (await once(socket, 'close')) as [number]
      expect([origin, code, messages]).toEqual([origin, 4403, []])
    }
    const headers = { ...bearer(board.tokens.facilitator).headers, origin: EVIL, 'content-type': 'application/json' }
    for (const [method, path, body] of [
      ['POST', '/api/boards', '{}'],
      ['PATCH', `/api/boards/${board.id}`, '{"isArchived":true}'],
      ['POST', `/api/boards/${board.id}/links/editor`, '{}'],
      ['POST', `/api/boards/${board.id}/pass`, '{"passphrase":"x"}'],
      ['DELETE', `/api/boards/${board.id}/links/editor`, ''],
      ['DELETE', `/api/boards/${board.id}`, '{"title":"Untitled board"}'],
      ['POST', '/auth/logout', ''],
    ] as const) {
      const answer = await ask(server.url, path, {
        method,
        headers: { ...headers, 'content-length': String(body.length) },
        body,
      })
      expect(answer, `${method} ${path}`).toMatchObject({ status: 403, body: { code: 'access/foreign-origin' } })
    }
    const looked = await ask(server.url, `/api/boards/${board.id}`, { headers })
    expect(looked.body).toMatchObject({ isArchived: false })
    // Without this no browser shows another origin's page what was answered.
    expect(looked.headers['access-control-allow-origin']).toBeUndefined()
    const preflight = await ask(server.url, `/api/boards/${board.id}`, {
      method: 'OPTIONS',
      headers: { origin: EVIL, 'access-control-request-method': 'DELETE' },
    })
    expect([preflight.status, preflight.headers['access-control-allow-methods']]).toEqual([405, undefined])
  })
})

describe('guessing', () => {
  const limits = { ...defaultsOf(limitTable), accessFailuresPerTenMinutesPerAddress: 20 }

  it('[S113] of boards and links by HTTP or WebSocket ends after some tries, and others go on', async () => {
    const server = await startTestServer({ limits, trustedProxies: 1 })
    const board = await makeBoard(server.url)
    const guess = async (n: number) =>
      ask(server.url, `/api/boards/${n % 2 === 0 ? board.id : String(n).padStart(22, 'x')}`, {
        headers: { ...bearer(String(n).padStart(43, 'A')).headers, 'x-forwarded-for': '203.0.113.7' },
      })
    const statuses: number[] = []
    for (let n = 0; n < 24; n++) statuses.push((await guess(n)).status)
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? 401 : 404)))
    expect(statuses.slice(20)).toEqual([429, 429, 429, 429])
    expect((await guess(1)).body).toMatchObject({ code: 'access/too-many-failures' })
    const socket = new WebSocket(
      `${server.wsUrl}/sync/${board.id}`,
      ['pathwall.v1', `pathwall.token.${'B'.repeat(43)}`],
      {
        headers: { 'x-forwarded-for': '203.0.113.7' },
      },
    )
    expect((await once(socket, 'close'))[0]).toBe(4429)
    const neighbour = visit(server, board.id, { token: board.tokens.viewer })
    await neighbour.synced()
    expect(neighbour.closeCodes).toEqual([])
  })

  it('[S113] tells nothing: an unknown board, a deleted one and one that never was are answered alike', async () => {
    const server = await startTestServer()
    const board = await makeBoard(server.url, { title: 'Gone' })
    await decide(server, board, 'DELETE', '', { title: 'Gone' })
    const answers = await Promise.all(
      [board.id, 'A'.repeat(22), 'short'].map(async (id) =>
        ask(server.url, `/api/boards/${id}`, bearer(board.tokens.facilitator)),
      ),
    )
    expect(new Set(answers.map(({ text, status }) => `${status} ${text}`)).size).toBe(1)
  })
})

it('[S114] no token, pass, passphrase, person’s secret or name stands in a log, a header or an error, whatever happens', async () => {
  const server = await startTestServer()
  const passphrase = 'open sesame, please'
  const board = await makeBoard(server.url, { title: 'Secret plan' })
  const anna = { token: board.tokens.editor, personKey: ANNA }
  const client = visit(server, board.id, anna, { name: 'Anna Secretname' })
  await client.synced()
  client.set('note', 'Secret note')
  const id = await personNamed(server, board, 'Anna Secretname')
  await decide(server, board, 'PATCH', '/links/viewer', { passphrase })
  const viewer = { token: board.tokens.viewer, personKey: BEN }
  const answers = [
    await askBoard(server, board.id, viewer, 'POST', '/pass', { passphrase: 'wrong passphrase' }),
    await askBoard(server, board.id, viewer, 'POST', '/pass', { passphrase: 7_777_777 }),
    await askBoard(server, board.id, viewer, 'GET', ''),
    await askBoard(server, board.id, { token: `${board.tokens.editor.slice(0, 42)}_` }, 'GET', '/map'),
    await askBoard(server, board.id, { ...anna, pass: 'x'.repeat(50) }, 'PATCH', `/people/${id}`, { role: 'boss' }),
    await askBoard(server, board.id, { ...anna, personKey: 'y'.repeat(200) }, 'DELETE', '', { title: 'Secret plan' }),
    await postBoard(server.url, { title: 'Secret plan', token: board.tokens.editor }),
  ]
  const { pass } = (await askBoard(server, board.id, viewer, 'POST', '/pass', { passphrase })).body as { pass: string }
  const guest = visit(server, board.id, { ...viewer, pass })
  await guest.synced()
  guest.set('graffiti', 'Secret graffiti')
  await decide(server, board, 'PATCH', `/people/${id}`, { isRemoved: true })
  await sentAway(client)
  visit(server, board.id, { token: 'C'.repeat(43), personKey: ANNA, pass })
  const renewed = (await decide(server, board, 'POST', '/links/viewer', {})) as { token: string }
  await sentAway(guest)
  const log = server.log.join('\n')
  expect(server.log.length).toBeGreaterThan(15)
  const secrets = [
    ...Object.values(board.tokens),
    renewed.token,
    ANNA,
    BEN,
    pass,
    passphrase,
    'wrong passphrase',
    '7777777',
    'Secret',
    'C'.repeat(43),
    board.id,
  ]
  for (const secret of secrets) expect(log, `${secret} in the log`).not.toContain(secret)
  for (const { text, headers } of answers) {
    const told = text + JSON.stringify(headers)
    for (const secret of [
      ...Object.values(board.tokens),
      ANNA,
      BEN,
      pass,
      passphrase,
      'wrong passphrase',
      '7777777',
      'y'.repeat(50),
    ])
      expect(told, `${secret} in an answer`).not.toContain(secret)
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cache-control']).toBe('no-store')
  }
  const page = await ask(server.url, `/b/${board.id}`)
  expect(page.headers['referrer-policy']).toBe('no-referrer')
})
