import { describe, expect, it } from 'vitest'
import { makeBoard, type MadeBoard } from './api.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'
import { ANNA, BEN, askBoard, decide, personNamed, sentAway, visit } from './visitors.ts'

async function start() {
  const server = await startTestServer()
  return { server, board: await makeBoard(server.url) }
}

describe('a link', () => {
  it('[S100] that is renewed or revoked sends away who is there by it, at once and for good, and nobody else', async () => {
    const { server, board } = await start()
    const editor = visit(server, board.id, { token: board.tokens.editor })
    const viewer = visit(server, board.id, { token: board.tokens.viewer })
    const facilitator = visit(server, board.id, { token: board.tokens.facilitator })
    await Promise.all([editor.synced(), viewer.synced(), facilitator.synced()])
    const renewed = (await decide(server, board, 'POST', '/links/editor', {})) as { token: string; link: string }
    expect(await sentAway(editor)).toBe('4401 the link was renewed or revoked')
    expect(renewed.link).toBe(`${server.url}/b/${board.id}#${renewed.token}`)
    await decide(server, board, 'DELETE', '/links/viewer')
    expect(await sentAway(viewer)).toBe('4401 the link was renewed or revoked')
    editor.provider.connect()
    await expect.poll(() => editor.closeCodes).toEqual([4401, 4401])
    const again = visit(server, board.id, { token: renewed.token })
    await again.synced()
    again.set('note', 1)
    await facilitator.sees('note', 1)
    expect(facilitator.closeCodes).toEqual([])
    const { links } = (await decide(server, board, 'GET', '/links')) as { links: { role: string }[] }
    expect(links.map(({ role }) => role)).toEqual(['facilitator', 'editor'])
    const old = await askBoard(server, board.id, { token: board.tokens.editor }, 'GET', '/map')
    expect(old).toMatchObject({ status: 401, body: { code: 'access/unknown-token' } })
  })

  it('[S100] of the facilitator who renews it ends too, and the answer tells the new one', async () => {
    const { server, board } = await start()
    const client = visit(server, board.id, { token: board.tokens.facilitator })
    await client.synced()
    const { token } = (await decide(server, board, 'POST', '/links/facilitator', {})) as { token: string }
    expect(await sentAway(client)).toBe('4401 the link was renewed or revoked')
    const answer = await askBoard(server, board.id, { token }, 'GET', '')
    expect(answer.body).toMatchObject({ role: 'facilitator' })
  })

  it('[S101] ends at its time, also for those who are there by it', async () => {
    const { server, board } = await start()
    const client = visit(server, board.id, { token: board.tokens.editor })
    await client.synced()
    const { expiresAt, link } = await endSoon(server, board)
    expect(link).toMatchObject({ role: 'editor', expiresAt, hasPassphrase: false })
    expect(await sentAway(client)).toBe('4401 the link has expired')
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(expiresAt))
    const answer = await askBoard(server, board.id, { token: board.tokens.editor }, 'GET', '')
    expect(answer).toMatchObject({ status: 401, body: { code: 'access/expired-link' } })
    client.provider.connect()
    await expect.poll(() => client.closeReasons).toEqual(['the link has expired', 'the link has expired'])
    await decide(server, board, 'PATCH', '/links/editor', { expiresAt: null })
    const back = visit(server, board.id, { token: board.tokens.editor })
    await back.synced()
  })

  it('[S101] has an end in the future or none', async () => {
    const { server, board } = await start()
    for (const expiresAt of ['2020-01-01T00:00:00Z', 'tomorrow', '', 7]) {
      const token = board.tokens.facilitator
      const answer = await askBoard(server, board.id, { token }, 'PATCH', '/links/editor', { expiresAt })
      expect(answer, `${expiresAt}`).toMatchObject({ status: 422, body: { issues: [{ path: 'expiresAt' }] } })
    }
  })
})

describe('a passphrase', () => {
  const passphrase = 'correct horse battery'

  it('[S102] sends away who has not given it, and lets in who has, for twelve hours on every node', async () => {
    const { server, board } = await start()
    const token = board.tokens.editor
    const editor = visit(server, board.id, { token })
    await editor.synced()
    await decide(server, board, 'PATCH', '/links/editor', { passphrase })
    expect(await sentAway(editor)).toBe('4402 a passphrase is needed')
    expect(await askBoard(server, board.id, { token }, 'GET', '')).toMatchObject({
      status: 401,
      body: { code: 'access/passphrase-needed' },
    })
    const wrong = await askBoard(server, board.id, { token }, 'POST', '/pass', { passphrase: 'wrong' })
    expect(wrong).toMatchObject({ status: 403, body: { code: 'access/wrong-passphrase' } })
    const right = await askBoard(server, board.id, { token }, 'POST', '/pass', { passphrase })
    expect(right.status).toBe(200)
    const { pass } = right.body as { pass: string }
    expect(pass).toMatch(/^\d+\.[A-Za-z0-9_-]{43}$/)
    expect(Number(pass.split('.')[0]) - Date.now()).toBeGreaterThan(11.9 * 3_600_000)
    const back = visit(server, board.id, { token, pass })
    await back.synced()
    expect((await askBoard(server, board.id, { token, pass }, 'GET', '')).status).toBe(200)
  })

  it('[S102] that changes, and a link that is renewed, make passes worthless; a pass of one link opens no other', async () => {
    const { server, board } = await start()
    const token = board.tokens.editor
    await decide(server, board, 'PATCH', '/links/editor', { passphrase })
    await decide(server, board, 'PATCH', '/links/viewer', { passphrase })
    const { pass } = (await askBoard(server, board.id, { token }, 'POST', '/pass', { passphrase })).body as {
      pass: string
    }
    const [end = '', signature = ''] = pass.split('.')
    for (const forged of [
      { token: board.tokens.viewer, pass },
      { token, pass: `${Number(end) + 1}.${signature}` },
      { token, pass: `${end}.${signature.slice(0, 42)}A` === pass ? 'x' : `${end}.${signature.slice(0, 41)}AA` },
      { token, pass: `0.${signature}` },
      { token, pass: '' },
    ])
      expect(await askBoard(server, board.id, forged, 'GET', ''), `${forged.pass}`).toMatchObject({ status: 401 })
    const inside = visit(server, board.id, { token, pass })
    await inside.synced()
    await decide(server, board, 'PATCH', '/links/editor', { passphrase: `${passphrase}!` })
    expect(await sentAway(inside)).toBe('4402 a passphrase is needed')
    expect((await askBoard(server, board.id, { token, pass }, 'GET', '')).status).toBe(401)
    await decide(server, board, 'PATCH', '/links/editor', { passphrase: null })
    expect((await askBoard(server, board.id, { token }, 'GET', '')).status).toBe(200)
  })

  it('[S102] is kept as something that does not give it back, and its setter gets a pass at once', async () => {
    const { server, board } = await start()
    const { pass, hasPassphrase } = await decide(server, board, 'PATCH', '/links/facilitator', { passphrase })
    expect(hasPassphrase).toBe(true)
    const token = board.tokens.facilitator
    expect((await askBoard(server, board.id, { token, pass: pass as string }, 'GET', '/links')).status).toBe(200)
    expect((await askBoard(server, board.id, { token }, 'GET', '/links')).status).toBe(401)
    for (const short of ['1234567', 'seven77', 'x'.repeat(201)]) {
      const visitor = { token, pass: pass as string }
      const answer = await askBoard(server, board.id, visitor, 'PATCH', '/links/editor', { passphrase: short })
      expect(answer.status).toBe(422)
      expect(answer.text).not.toContain(short)
    }
  })

  it('[S102] is not to be guessed: after ten wrong ones an address has to wait, whether or not the next is right', async () => {
    const { server, board } = await start()
    const token = board.tokens.editor
    await decide(server, board, 'PATCH', '/links/editor', { passphrase })
    const guesses = Array.from({ length: 12 }, async (_, n) =>
      askBoard(server, board.id, { token }, 'POST', '/pass', { passphrase: `guess number ${n}` }),
    )
    const statuses = (await Promise.all(guesses)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 403)).toHaveLength(10)
    expect(statuses.filter((status) => status === 429)).toHaveLength(2)
    const right = await askBoard(server, board.id, { token }, 'POST', '/pass', { passphrase })
    expect(right).toMatchObject({ status: 429, body: { code: 'access/too-many-failures' } })
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(0)
  })
})

describe('a person', () => {
  it('[S103] is known again by the secret of their device, under another id on each board', async () => {
    const { server, board } = await start()
    const other = await makeBoard(server.url)
    const me = async (boardId: string, token: string, personKey: string) =>
      ((await askBoard(server, boardId, { token, personKey }, 'GET', '')).body as { personId: string }).personId
    const id = await me(board.id, board.tokens.editor, ANNA)
    expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(await me(board.id, board.tokens.viewer, ANNA)).toBe(id)
    expect(await me(other.id, other.tokens.viewer, ANNA)).not.toBe(id)
    expect(await me(board.id, board.tokens.editor, BEN)).not.toBe(id)
    expect(await me(board.id, board.tokens.editor, 'too short')).toBeNull()
    const client = visit(server, board.id, { token: board.tokens.editor, personKey: ANNA })
    await client.synced()
    expect(client.pathwall).toEqual(['role editor', 'board 0', `person ${id}`])
  })

  it('[S103] is listed for facilitators alone, with name, role, and whether they are here', async () => {
    const { server, board } = await start()
    const anna = visit(server, board.id, { token: board.tokens.editor, personKey: ANNA }, { name: '  Anna\u202e\nK  ' })
    const id = await personNamed(server, board, 'Anna K')
    const facilitator = { token: board.tokens.facilitator, personKey: BEN }
    const ben = visit(server, board.id, facilitator, { name: 'Ben' })
    await personNamed(server, board, 'Ben')
    const list = async () =>
      (await askBoard(server, board.id, facilitator, 'GET', '/people')).body as { people: Record<string, unknown>[] }
    const { people } = await list()
    expect(people.find((person) => person['id'] === id)).toEqual({
      id,
      name: 'Anna K',
      role: 'editor',
      linkRole: 'editor',
      decidedRole: null,
      isRemoved: false,
      isHere: true,
      isMe: false,
      lastSeenAt: expect.stringMatching(/^\d{4}-/),
    })
    expect(people.find((person) => person['name'] === 'Ben')).toMatchObject({ isMe: true, role: 'facilitator' })
    anna.provider.disconnect()
    await expect.poll(async () => (await list()).people.find((person) => person['id'] === id)?.['isHere']).toBe(false)
    expect(ben.pathwall).toContain('notice people')
    for (const token of [board.tokens.editor, board.tokens.viewer]) {
      for (const [method, path, body] of [
        ['GET', '/people', undefined],
        ['PATCH', `/people/${id}`, { role: 'facilitator' }],
        ['GET', '/links', undefined],
        ['POST', '/links/facilitator', {}],
        ['PATCH', '/links/editor', { expiresAt: null }],
        ['DELETE', '/links/editor', undefined],
        ['PATCH', '', { isArchived: true }],
        ['DELETE', '', { title: board.title }],
      ] as const) {
        const answer = await askBoard(server, board.id, { token, personKey: ANNA }, method, path, body)
        expect(answer, `${method} ${path}`).toMatchObject({ status: 403, body: { code: 'access/role' } })
      }
    }
  })

  it('[S104] who is removed goes at once and does not come back, in no tab and by no link; let in again they do', async () => {
    const { server, board } = await start()
    const holds = { token: board.tokens.editor, personKey: ANNA }
    const tabs = [visit(server, board.id, holds, { name: 'Anna' }), visit(server, board.id, holds)]
    const other = visit(server, board.id, { token: board.tokens.editor, personKey: BEN })
    await Promise.all([...tabs, other].map(async (client) => client.synced()))
    const id = await personNamed(server, board, 'Anna')
    const removed = await decide(server, board, 'PATCH', `/people/${id}`, { isRemoved: true })
    expect(removed).toMatchObject({ id, isRemoved: true, isHere: false })
    for (const tab of tabs) expect(await sentAway(tab)).toBe('4403 removed by a facilitator')
    expect(other.closeCodes).toEqual([])
    for (const token of Object.values(board.tokens)) {
      const answer = await askBoard(server, board.id, { token, personKey: ANNA }, 'GET', '/map')
      expect(answer).toMatchObject({ status: 403, body: { code: 'access/removed' } })
      expect(await sentAway(visit(server, board.id, { token, personKey: ANNA }))).toBe('4403 removed by a facilitator')
    }
    await decide(server, board, 'PATCH', `/people/${id}`, { isRemoved: false })
    await visit(server, board.id, holds).synced()
  })

  it('[S105] has the role that a facilitator gave them, by whatever link they come, until it is taken back', async () => {
    const { server, board } = await start()
    const viewer = { token: board.tokens.viewer, personKey: ANNA }
    const anna = visit(server, board.id, viewer, { name: 'Anna' })
    await anna.synced()
    const id = await personNamed(server, board, 'Anna')
    await decide(server, board, 'PATCH', `/people/${id}`, { role: 'facilitator' })
    expect(await sentAway(anna)).toBe('4412 your role changed: begin afresh')
    expect((await askBoard(server, board.id, viewer, 'GET', '/people')).status).toBe(200)
    const promoted = visit(server, board.id, viewer)
    await promoted.synced()
    expect(promoted.pathwall[0]).toBe('role facilitator')
    await decide(server, board, 'PATCH', `/people/${id}`, { role: 'editor' })
    expect(await sentAway(promoted)).toBe('4412 your role changed: connect again')
    expect((await askBoard(server, board.id, viewer, 'GET', '/people')).status).toBe(403)
    await decide(server, board, 'PATCH', `/people/${id}`, { role: null })
    const answer = await askBoard(server, board.id, viewer, 'GET', '')
    expect(answer.body).toMatchObject({ role: 'viewer', personId: id })
    const nobody = await askBoard(
      server,
      board.id,
      { token: board.tokens.facilitator },
      'PATCH',
      `/people/${'x'.repeat(22)}`,
      { isRemoved: true },
    )
    expect(nobody).toMatchObject({ status: 404, body: { code: 'access/no-person' } })
  })

  it('[S106] shows who they are by what the server says, not by what they say', async () => {
    const { server, board } = await start()
    const anna = visit(server, board.id, { token: board.tokens.viewer, personKey: ANNA })
    const watcher = visit(server, board.id, { token: board.tokens.editor })
    await Promise.all([anna.synced(), watcher.synced()])
    const id = anna.pathwall.find((message) => message.startsWith('person '))?.slice(7)
    const said = { id: 'somebody else', role: 'facilitator', name: `${'N'.repeat(70)}`, color: '#aa0000' }
    anna.awareness.setLocalState({ user: said, cursor: { x: 1 } })
    await expect
      .poll(() => watcher.awareness.getStates().get(anna.doc.clientID))
      .toEqual({ user: { id, role: 'viewer', name: 'N'.repeat(60), color: '#aa0000' }, cursor: { x: 1 } })
    anna.awareness.setLocalState({ user: 'Anna', other: true })
    await expect.poll(() => watcher.awareness.getStates().get(anna.doc.clientID)).toEqual({ user: 'Anna', other: true })
  })
})

describe('a board', () => {
  it('[S107] that is archived can be looked at and not edited by anybody, until it is taken out again', async () => {
    const server = await startTestServer()
    const board = await makeBoard(server.url, { template: 'blank' })
    const editor = visit(server, board.id, { token: board.tokens.editor })
    const viewer = visit(server, board.id, { token: board.tokens.viewer })
    await Promise.all([editor.synced(), viewer.synced()])
    editor.set('note', 1)
    await viewer.sees('note', 1)
    expect(await decide(server, board, 'PATCH', '', { isArchived: true })).toEqual({ isArchived: true })
    for (const client of [editor, viewer])
      expect(await sentAway(client)).toBe('4412 the board was archived: connect again')
    editor.set('note', 2)
    editor.provider.connect()
    viewer.provider.connect()
    await Promise.all([editor.synced(), viewer.synced()])
    expect(editor.pathwall.slice(-3, -1)).toEqual(['role editor', 'board 1'])
    editor.set('note', 3)
    const facilitator = visit(server, board.id, { token: board.tokens.facilitator })
    await facilitator.synced()
    facilitator.set('another', 1)
    facilitator.awareness.setLocalState({ done: true })
    await expect.poll(() => viewer.awareness.getStates().get(facilitator.doc.clientID)).toEqual({ done: true })
    expect(viewer.doc.getMap('records').toJSON()).toEqual({ note: 1 })
    expect((await decide(server, board, 'GET', '')).isArchived).toBe(true)
    await decide(server, board, 'PATCH', '', { isArchived: false })
    expect(await sentAway(viewer, 2)).toBe('4412 the board is open again: connect again')
    await expect.poll(() => editor.closeCodes).toEqual([4412, 4412])
    viewer.provider.connect()
    editor.provider.connect()
    // What an editor did meanwhile on the own device is an editor's.
    await viewer.sees('note', 3)
  })

  it('[S108] is deleted for good by a facilitator who says its title, and everybody on it is told', async () => {
    const server = await startTestServer()
    const board = await makeBoard(server.url, { title: 'Checkout' })
    const clients = [board.tokens.editor, board.tokens.viewer].map((token) => visit(server, board.id, { token }))
    await Promise.all(clients.map(async (client) => client.synced()))
    const token = board.tokens.facilitator
    for (const title of ['checkout', '', 'Other']) {
      const answer = await askBoard(server, board.id, { token }, 'DELETE', '', { title })
      expect(answer, `${title}`).toMatchObject({ status: 422, body: { issues: [{ path: 'title' }] } })
    }
    clients[0]?.set('note', 1)
    expect(await decide(server, board, 'DELETE', '', { title: 'Checkout' })).toEqual({})
    for (const client of clients) expect(await sentAway(client)).toBe('4410 the board was deleted')
    for (const path of ['', '/map', '/links', '/people']) {
      const answer = await askBoard(server, board.id, { token }, 'GET', path)
      expect(answer).toMatchObject({ status: 404, body: { code: 'board/not-found' } })
    }
    expect(await sentAway(visit(server, board.id, { token }))).toBe('4404 no such board')
  })
})

describe('the last facilitator', () => {
  it('[S109] cannot lock everybody out by taking links away', async () => {
    const { server, board } = await start()
    const token = board.tokens.facilitator
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString()
    for (const [method, body] of [
      ['DELETE', undefined],
      ['PATCH', { expiresAt: inAnHour }],
    ] as const) {
      const answer = await askBoard(server, board.id, { token }, method, '/links/facilitator', body)
      expect(answer, `${method}`).toMatchObject({ status: 409, body: { code: 'access/last-facilitator' } })
    }
    visit(server, board.id, { token: board.tokens.editor, personKey: ANNA }, { name: 'Anna' })
    const id = await personNamed(server, board, 'Anna')
    await decide(server, board, 'PATCH', `/people/${id}`, { role: 'facilitator' })
    await decide(server, board, 'DELETE', '/links/facilitator')
    const anna = { token: board.tokens.editor, personKey: ANNA }
    for (const [method, path, body] of [
      ['DELETE', '/links/editor', undefined],
      ['PATCH', '/links/editor', { expiresAt: inAnHour }],
      ['PATCH', `/people/${id}`, { role: null }],
      ['PATCH', `/people/${id}`, { isRemoved: true }],
    ] as const) {
      const answer = await askBoard(server, board.id, anna, method, path, body)
      expect(answer, `${method} ${path}`).toMatchObject({ status: 409, body: { code: 'access/last-facilitator' } })
    }
    expect((await askBoard(server, board.id, anna, 'POST', '/links/facilitator', {})).status).toBe(201)
  })

  it('[S109] does not take the own power while nobody else has it', async () => {
    const { server, board } = await start()
    const anna = { token: board.tokens.facilitator, personKey: ANNA }
    visit(server, board.id, anna, { name: 'Anna' })
    const id = await personNamed(server, board, 'Anna')
    for (const change of [{ role: 'viewer' }, { isRemoved: true }])
      expect((await askBoard(server, board.id, anna, 'PATCH', `/people/${id}`, change)).status).toBe(409)
    visit(server, board.id, { token: board.tokens.facilitator, personKey: BEN }, { name: 'Ben' })
    await personNamed(server, board, 'Ben')
    expect((await askBoard(server, board.id, anna, 'PATCH', `/people/${id}`, { role: 'viewer' })).status).toBe(200)
    expect((await askBoard(server, board.id, anna, 'PATCH', `/people/${id}`, { role: null })).status).toBe(403)
  })
})

/** Gives a link an end as near as the machine can still hear of before it has passed. */
async function endSoon(server: TestServer, board: MadeBoard): Promise<{ expiresAt: string; link: unknown }> {
  for (let waitMs = 400; ; waitMs *= 2) {
    const expiresAt = new Date(Date.now() + waitMs).toISOString()
    const holds = { token: board.tokens.facilitator }
    const { status, body } = await askBoard(server, board.id, holds, 'PATCH', '/links/editor', { expiresAt })
    if (status !== 422) return { expiresAt, link: body }
  }
}
