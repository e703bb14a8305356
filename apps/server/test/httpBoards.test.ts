import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aMap, exampleMap } from '@pathwall/testkit'
import { toMapFile } from '@pathwall/domain'
import { describe, expect, it } from 'vitest'
import { ask, bearer, makeBoard, postBoard, type MadeBoard } from './api.ts'
import { startTestServer } from './startTestServer.ts'

const NOBODY = 'A'.repeat(43)

describe('making a board', () => {
  it('[S50] answers with an id, one token for each role and a link for each, none of which can be guessed', async () => {
    const { url } = await startTestServer()
    const answer = await postBoard(url, { title: ' Checkout ' })
    expect(answer.status).toBe(201)
    const { id, title, tokens, links } = answer.body as MadeBoard
    expect(answer.headers.location).toBe(`/api/boards/${id}`)
    expect(title).toBe('Checkout')
    expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(Object.keys(tokens).sort()).toEqual(['editor', 'facilitator', 'viewer'])
    for (const role of ['facilitator', 'editor', 'viewer'] as const) {
      expect(tokens[role]).toMatch(/^[A-Za-z0-9_-]{43}$/)
      expect(links[role]).toBe(`${url}/b/${id}#${tokens[role]}`)
    }
    expect(new Set(Object.values(tokens)).size).toBe(3)
    expect((await makeBoard(url)).id).not.toBe(id)
  })

  it('[S50] keeps no token in its folder, only what gives none back', async () => {
    const server = await startTestServer()
    const { id, tokens } = await makeBoard(server.url)
    await server.stop()
    const stored = readFileSync(join(server.config.dataDir, 'pathwall.sqlite')).toString('latin1')
    expect(stored).toContain(id)
    for (const token of Object.values(tokens)) expect(stored).not.toContain(token)
  })

  it('starts with five empty phases, or with nothing when asked for a blank board', async () => {
    const { url } = await startTestServer()
    const read = async (body: unknown) => {
      const { id, tokens } = await makeBoard(url, body)
      const { body: map } = await ask(url, `/api/boards/${id}/map`, bearer(tokens.viewer))
      return map as { title: string; phases: { id: string }[]; notes: unknown[] }
    }
    const phases = ['input', 'refinement', 'development', 'delivery', 'operations']
    const usual = await read({})
    expect(usual.phases.map(({ id }) => id)).toEqual(phases)
    expect(usual).toMatchObject({ title: 'Untitled board', notes: [] })
    expect((await read({ template: 'path-to-production' })).phases.map(({ id }) => id)).toEqual(phases)
    expect((await read({ template: 'blank', title: 'Empty' })).phases).toEqual([])
  })

  it('gives back the very map that it was made of, and what the analyzer finds in it', async () => {
    const { url } = await startTestServer()
    const { id, title, tokens } = await makeBoard(url, { map: exampleMap })
    expect(title).toBe('Checkout team, online shop (DE), Kubernetes on AWS')
    const map = await ask(url, `/api/boards/${id}/map`, bearer(tokens.viewer))
    const again = await makeBoard(url, { map: map.body })
    const mapAgain = await ask(url, `/api/boards/${again.id}/map`, bearer(again.tokens.viewer))
    expect(mapAgain.body).toEqual(map.body)
    expect(map.body).toMatchObject({ schema: 'p2p-map/1', id: 'ecommerce-checkout' })
    const analysis = await ask(url, `/api/boards/${id}/analysis`, bearer(tokens.viewer))
    expect(analysis.status).toBe(200)
    expect(analysis.body).toMatchObject({ summary: { notes: 131 }, coverage: { perPhase: {} } })
    expect((analysis.body as { findings: { ruleId: string }[] }).findings.map(({ ruleId }) => ruleId)).toContain(
      'COV-01',
    )
  })

  it('prefers the title of the request to that of the map', async () => {
    const { url } = await startTestServer()
    const map = toMapFile(aMap().build())
    expect((await makeBoard(url, { title: 'Mine', map })).title).toBe('Mine')
  })

  it('makes links to the address by which it was reached, or to the one it was told', async () => {
    const { url } = await startTestServer()
    const post = async (serverUrl: string, headers: Record<string, string>) => {
      const { links } = (await postBoard(serverUrl, {}, headers)).body as MadeBoard
      return links.editor.replace(/\/b\/.*/, '')
    }
    expect(await post(url, { host: 'walls.example.org' })).toBe('http://walls.example.org')
    expect(await post(url, { host: '[::1]:4400' })).toBe('http://[::1]:4400')
    const proxied = { host: 'walls.example.org', origin: 'https://walls.example.org' }
    expect(await post(url, proxied)).toBe('https://walls.example.org')
    const foreign = await postBoard(url, {}, { host: 'walls.example.org', origin: 'https://evil.example' })
    expect(foreign).toMatchObject({ status: 403, body: { code: 'access/foreign-origin' } })
    const told = await startTestServer({ publicUrl: 'https://walls.example.com' })
    expect(await post(told.url, { host: 'x' })).toBe('https://walls.example.com')
    const refused = await postBoard(url, {}, { host: 'a b"<script>' })
    expect(refused).toMatchObject({ status: 400, body: { code: 'request/host' } })
  })
})

describe('a map that is not valid', () => {
  const wrongKind = {
    schema: 'p2p-map/1',
    notes: [
      { id: 'a', kind: 'people', text: 'Anna' },
      { id: 'b', kind: 'peopel', text: 'Ben' },
    ],
  }

  it('[S51] makes no board, and is told which place is wrong and how', async () => {
    const { url, log } = await startTestServer()
    const answer = await postBoard(url, { map: wrongKind })
    expect(answer.status).toBe(422)
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(answer.body).toEqual({
      type: 'about:blank',
      title: 'The input is not valid',
      status: 422,
      code: 'input/invalid',
      detail: 'The map is not valid; no board was made',
      issues: [
        {
          path: 'notes[1].kind',
          message: '"peopel" is not one of people, media, deliverable, control; did you mean "people"?',
        },
      ],
    })
    expect(log.join('')).not.toContain('peopel')
  })

  it('[S51] is told from a request that is not valid', async () => {
    const { url } = await startTestServer()
    const cases: [body: unknown, path: string, message: string][] = [
      [[], '', 'a list is not a valid object'],
      [null, '', 'null is not a valid object'],
      ['{}', '', '"{}" is not a valid object'],
      [{ title: 7 }, 'title', '7 is not a valid string'],
      [{ title: '  ' }, 'title', 'is too small: at least 1 character'],
      [{ title: 'x'.repeat(201) }, 'title', 'is too large: at most 200 characters'],
      [{ template: 'kanban' }, 'template', '"kanban" is not one of path-to-production, blank'],
      [{ name: 'x' }, '', 'Unrecognized key: "name"'],
      [{ map: null }, '', 'null is not a valid object'],
      [{ map: {} }, 'schema', 'is missing, expected string'],
      [{ map: wrongKind, template: 'blank' }, 'template', 'cannot go together with a map'],
    ]
    for (const [body, path, message] of cases) {
      const answer = await postBoard(url, `${JSON.stringify(body)}`)
      expect(answer, `${JSON.stringify(body)}`).toMatchObject({ status: 422, body: { code: 'input/invalid' } })
      const { issues } = answer.body as { issues: { path: string; message: string }[] }
      expect(issues[0]?.path).toBe(path)
      expect(issues[0]?.message).toContain(message)
    }
  })
})

describe('reading a board', () => {
  it('[S50] tells each token its role, and what is on the board', async () => {
    const { url } = await startTestServer()
    const built = aMap()
      .withStep('Build', { people: ['Anna'] })
      .withStep('Ship', { controls: ['Two reviewers'] })
      .build()
    const { id, tokens } = await makeBoard(url, { map: toMapFile(built), title: 'Shop' })
    for (const role of ['facilitator', 'editor', 'viewer'] as const) {
      const answer = await ask(url, `/api/boards/${id}`, bearer(tokens[role]))
      expect(answer.status).toBe(200)
      expect(answer.body).toEqual({
        id,
        title: 'Shop',
        role,
        isArchived: false,
        personId: null,
        counts: {
          notes: 6,
          byKind: { people: 1, media: 2, deliverable: 2, control: 1 },
          arrows: 0,
          steps: { covered: 1, planned: 0, gap: 1, accepted: 0, none: 0 },
        },
      })
    }
  })

  it('[S52] tells nothing without a token of that board', async () => {
    const { url } = await startTestServer()
    const board = await makeBoard(url, { title: 'Secret plan' })
    const other = await makeBoard(url)
    const missing = { status: 401, body: { code: 'access/missing-token' } }
    const unknown = { status: 401, body: { code: 'access/unknown-token' } }
    const cases: [authorization: string | undefined, expected: object][] = [
      [undefined, missing],
      ['Basic YTpi', missing],
      ['Bearer', missing],
      [`Bearer ${NOBODY}`, unknown],
      [`Bearer ${other.tokens.facilitator}`, unknown],
      ["Bearer ' OR 1=1 --", unknown],
      [`Bearer ${'x'.repeat(5000)}`, unknown],
    ]
    for (const part of ['', '/map', '/analysis']) {
      for (const [authorization, expected] of cases) {
        const headers = authorization === undefined ? {} : { authorization }
        const answer = await ask(url, `/api/boards/${board.id}${part}`, { headers })
        expect(answer, `${part} ${authorization}`).toMatchObject(expected)
        expect(answer.headers['www-authenticate']).toMatch(/^Bearer/)
        expect(answer.text).not.toContain('Secret plan')
      }
    }
  })

  it('[S52] says that a board is not there', async () => {
    const { url } = await startTestServer()
    for (const id of ['A'.repeat(22), 'short', '%2e%2e', '__proto__', "';DROP+TABLE+boards;--"]) {
      const answer = await ask(url, `/api/boards/${id}/map`, bearer(NOBODY))
      expect(answer, `${id}`).toMatchObject({ status: 404, body: { code: 'board/not-found', status: 404 } })
      expect(answer.headers['content-type']).toBe('application/problem+json')
    }
  })
})

it('[S60] logs what was asked and answered, but no token, no board and no word from a board', async () => {
  const { url, log } = await startTestServer()
  const { id, tokens } = await makeBoard(url, { title: 'Secret plan', map: exampleMap })
  await ask(url, `/api/boards/${id}/map`, bearer(tokens.editor))
  await ask(url, `/api/boards/${id}?token=${tokens.editor}`, bearer('wrong'))
  const text = log.join('')
  const routes = log.map((line) => JSON.parse(line) as { method: string; route: string; status: number })
  expect(routes.map(({ method, route, status }) => [method, route, status])).toEqual([
    ['POST', '/api/boards', 201],
    ['GET', '/api/boards/:id/map', 200],
    ['GET', '/api/boards/:id', 401],
  ])
  for (const secret of [id, tokens.editor, tokens.facilitator, 'Secret plan', 'wrong'])
    expect(text).not.toContain(secret)
})

describe('examples', () => {
  it('are listed, and each can be made a board', async () => {
    const { url } = await startTestServer()
    const list = await ask(url, '/api/examples')
    expect(list.body).toEqual([
      { name: 'ecommerce-checkout', title: 'Checkout team, online shop (DE), Kubernetes on AWS', notes: 131 },
    ])
    const example = await ask(url, '/api/examples/ecommerce-checkout')
    expect(example.body).toEqual(exampleMap)
    await makeBoard(url, { map: example.body })
  })

  it('are only those', async () => {
    const { url } = await startTestServer()
    for (const name of ['nothing', '..%2f..%2fpackage', 'ecommerce-checkout.json', '__proto__']) {
      const answer = await ask(url, `/api/examples/${name}`)
      expect(answer, `${name}`).toMatchObject({ status: 404, body: { code: 'example/not-found' } })
    }
  })
})
