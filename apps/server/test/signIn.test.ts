import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import type { ServerConfig } from '../src/config.ts'
import { ask, makeBoard, postBoard } from './api.ts'
import { Browser } from './browser.ts'
import { CLIENT, startProvider } from './startProvider.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'
import { openStockClient } from './stockClient.ts'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** A server that people know by an address of its own, and the provider that knows it too. */
async function startWithProvider(changes: Partial<ServerConfig> = {}) {
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${port}`
  const provider = await startProvider(`${publicUrl}/auth/callback`)
  const oidc = { issuer: provider.issuer, ...CLIENT, scopes: 'openid profile email' }
  const server = await startTestServer({ port, publicUrl, oidc, ...changes })
  return { server, provider }
}

async function whoAmI(browser: Browser, server: TestServer): Promise<unknown> {
  const { identity } = (await (await browser.request(`${server.url}/api/me`)).json()) as { identity: unknown }
  return identity
}

const isCallback = (url: string): boolean => url.includes('/auth/callback')

it('[S115] signs people in by the organisation’s provider, and brings them back to where they were', async () => {
  const { server, provider } = await startWithProvider()
  const browser = new Browser()
  const end = await browser.signIn(`${server.url}/auth/login?returnTo=/b/abc%3Fx=1`, 'anna')
  expect(end.status).toBe(200)
  expect(browser.visited.at(-1)).toBe(`${server.url}/b/abc?x=1`)
  expect(await whoAmI(browser, server)).toEqual({ name: 'Name of anna' })
  const asked = new URL(browser.visited.find((url) => url.startsWith(`${provider.issuer}/auth?`)) ?? '')
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: `${server.url}/auth/callback`,
    scope: 'openid profile email',
  })
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.searchParams.get(name)).toMatch(/^[\w-]{43}$/)
  const out = await browser.request(`${server.url}/auth/logout`, { method: 'POST' })
  expect(out.status).toBe(200)
  expect(await whoAmI(browser, server)).toBeNull()
})

it('[S115] gives whoever signed in their name and a lasting id on a board, whatever the page or the device says', async () => {
  const { server, provider } = await startWithProvider()
  const board = await makeBoard(server.url)
  const other = await makeBoard(server.url)
  const idOf = async (browser: Browser, { id, tokens }: typeof board) => {
    const headers = {
      authorization: `Bearer ${tokens.editor}`,
      'x-pathwall-person': `key-${Math.random()}-of-a-device`,
    }
    const answer = await browser.request(`${server.url}/api/boards/${id}`, { headers })
    return ((await answer.json()) as { personId: string }).personId
  }
  const [laptop, tablet, ben] = [new Browser(), new Browser(), new Browser()]
  await laptop.signIn(`${server.url}/auth/login`, 'anna')
  await tablet.signIn(`${server.url}/auth/login`, 'anna')
  await ben.signIn(`${server.url}/auth/login`, 'ben')
  const id = await idOf(laptop, board)
  expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/)
  expect(await idOf(tablet, board)).toBe(id)
  expect(await idOf(ben, board)).not.toBe(id)
  expect(await idOf(laptop, other)).not.toBe(id)

  const watcher = openStockClient(`${server.wsUrl}/sync`, {
    boardId: board.id,
    protocols: ['pathwall.v1', `pathwall.token.${board.tokens.viewer}`],
  })
  const anna = openStockClient(`${server.wsUrl}/sync`, {
    boardId: board.id,
    protocols: ['pathwall.v1', `pathwall.token.${board.tokens.editor}`],
    headers: { cookie: laptop.cookiesFor(server.url) },
  })
  await Promise.all([watcher.synced(), anna.synced()])
  anna.awareness.setLocalState({ user: { name: 'The boss', color: '#aa0000' } })
  await expect
    .poll(() => watcher.awareness.getStates().get(anna.doc.clientID))
    .toEqual({ user: { id, role: 'editor', name: 'Name of anna', color: '#aa0000' } })
  const facilitator = { authorization: `Bearer ${board.tokens.facilitator}` }
  await expect
    .poll(async () => (await ask(server.url, `/api/boards/${board.id}/people`, { headers: facilitator })).body)
    .toMatchObject({ people: [{ id, name: 'Name of anna', isHere: true }] })

  provider.nameOf('carl', undefined)
  const carl = new Browser()
  await carl.signIn(`${server.url}/auth/login`, 'carl')
  expect(await whoAmI(carl, server)).toEqual({ name: 'carl' })
})

it('[S116] comes back to no other site, and keeps no fragment', async () => {
  const { server } = await startWithProvider()
  for (const wanted of [
    'https://evil.example/',
    '//evil.example/x',
    '/\\evil.example',
    '/\t/evil.example',
    '/%2f/../..//evil.example',
    'javascript:alert(1)',
    'b/abc',
    `/${'x'.repeat(1_001)}`,
  ]) {
    const browser = new Browser()
    await browser.signIn(`${server.url}/auth/login?returnTo=${encodeURIComponent(wanted)}`, 'anna')
    expect(new URL(browser.visited.at(-1) ?? '').origin, `${wanted}`).toBe(server.url)
  }
  const browser = new Browser()
  await browser.signIn(`${server.url}/auth/login?returnTo=${encodeURIComponent('/b/abc#token')}`, 'anna')
  expect(browser.visited.at(-1)).toBe(`${server.url}/b/abc`)
})

it('[S116] takes nobody who comes back with another state, in another browser, twice, or with another cookie', async () => {
  const { server } = await startWithProvider()
  const refused = async (browser: Browser, url: string): Promise<void> => {
    const answer = await browser.request(url, { headers: { accept: 'application/json' } })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code: 'access/sign-in-failed' })
    expect(await whoAmI(browser, server)).toBeNull()
  }
  const begin = async (browser: Browser, login: string): Promise<string> => {
    const answer = await browser.signIn(`${server.url}/auth/login`, login, isCallback)
    return answer.headers.get('location') ?? ''
  }
  const anna = new Browser()
  const callback = await begin(anna, 'anna')
  expect(callback).toContain(`${server.url}/auth/callback?`)
  // Somebody who is made to open the address that another person was sent to.
  await refused(new Browser(), callback)
  const victim = new Browser()
  await begin(victim, 'victim')
  await refused(victim, callback)

  const pending = anna.cookiesFor(server.url)
  const wrongState = new URL(callback)
  wrongState.searchParams.set('state', 'x'.repeat(43))
  const copy = new Browser()
  copy.setCookie(server.url, ...splitCookie(pending))
  await refused(copy, wrongState.href)
  await refused(
    copy,
    `${server.url}/auth/callback?error=access_denied&state=${new URL(callback).searchParams.get('state')}`,
  )

  expect((await anna.request(callback)).status).toBe(303)
  expect(await whoAmI(anna, server)).toEqual({ name: 'Name of anna' })
  const again = new Browser()
  again.setCookie(server.url, ...splitCookie(pending))
  await refused(again, callback)
  const swapped = new Browser()
  swapped.setCookie(server.url, 'pathwall-session', splitCookie(pending)[1])
  expect(await whoAmI(swapped, server)).toBeNull()
  const page = await new Browser().request(callback, { headers: { 'accept-language': 'de-DE' } })
  expect([page.status, page.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8'])
  expect(await page.text()).toContain('Die Anmeldung hat nicht geklappt')
})

it('[S117] keeps who signed in in a cookie that no script reads, nobody else makes, and that ends', async () => {
  const { server } = await startWithProvider()
  const browser = new Browser()
  await browser.signIn(`${server.url}/auth/login`, 'anna')
  const session = browser.setCookies.find((line) => line.startsWith('pathwall-session=')) ?? ''
  expect(session).toMatch(/; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax$/)
  const sealed = splitCookie(session.split(';')[0] ?? '')[1]
  expect(Buffer.from(sealed.split('.')[0] ?? '', 'base64url').toString()).toBe('{"alg":"dir","enc":"A256GCM"}')
  const [head, key, iv, text = '', tag = ''] = sealed.split('.')
  for (const forged of [
    [head, key, iv, text.slice(0, -2) + (text.endsWith('AA') ? 'BB' : 'AA'), tag].join('.'),
    'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbm5hIn0.',
    '',
    'x'.repeat(5_000),
  ]) {
    const thief = new Browser()
    thief.setCookie(server.url, 'pathwall-session', forged)
    expect(await whoAmI(thief, server)).toBeNull()
  }
  const text2 = server.log.join('')
  for (const secret of [sealed, CLIENT.clientSecret, 'code=', 'Name of anna']) expect(text2).not.toContain(secret)
})

it('[S117] over TLS is sent back over TLS alone, to this host alone', async () => {
  const provider = await startProvider('https://walls.example.org/auth/callback')
  const oidc = { issuer: provider.issuer, ...CLIENT, scopes: 'openid' }
  const server = await startTestServer({ publicUrl: 'https://walls.example.org', oidc })
  const browser = new Browser()
  await browser.request(`${server.url}/auth/login`)
  expect(browser.setCookies[0]).toMatch(
    /^__Host-pathwall-signing-in=[^;]+; Path=\/; Max-Age=900; HttpOnly; SameSite=Lax; Secure$/,
  )
})

it('[S118] where only signed-in people make boards, others are told so', async () => {
  const { server } = await startWithProvider({ boardCreation: 'signed-in' })
  const refused = { status: 401, body: { code: 'access/sign-in-needed' } }
  expect(await postBoard(server.url, {})).toMatchObject(refused)
  const browser = new Browser()
  expect(await (await browser.request(`${server.url}/api/me`)).json()).toEqual({
    signIn: { isAvailable: true, isNeededToCreate: true },
    identity: null,
  })
  await browser.signIn(`${server.url}/auth/login`, 'anna')
  const cookie = browser.cookiesFor(server.url)
  const made = await postBoard(server.url, {}, { cookie })
  expect(made.status).toBe(201)
  expect(await postBoard(server.url, {}, { cookie, origin: 'https://evil.example' })).toMatchObject({ status: 403 })
  const { id, tokens } = made.body as { id: string; tokens: { editor: string } }
  const open = await ask(server.url, `/api/boards/${id}`, { headers: { authorization: `Bearer ${tokens.editor}` } })
  expect(open.status).toBe(200)
})

it('[S118] a server without a provider says so and works as ever', async () => {
  const server = await startTestServer()
  const me = await ask(server.url, '/api/me')
  expect(me.body).toEqual({ signIn: { isAvailable: false, isNeededToCreate: false }, identity: null })
  for (const path of ['/auth/login', '/auth/callback?code=1'])
    expect(await ask(server.url, path)).toMatchObject({ status: 404, body: { code: 'route/not-found' } })
  expect((await postBoard(server.url, {})).status).toBe(201)
})

it('[S119] a provider that cannot be reached keeps nothing else from working, and is asked again', async () => {
  const { server, provider } = await startWithProvider()
  await provider.stop()
  const asleep = await startTestServer({ ...server.config, port: 0, dataDir: `${server.config.dataDir}-2` })
  const page = await new Browser().request(`${asleep.url}/auth/login`)
  expect([page.status, page.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8'])
  expect(await page.text()).toContain('Nobody can sign in at the moment')
  const problem = await ask(asleep.url, '/auth/login')
  expect(problem).toMatchObject({ status: 503, body: { code: 'access/sign-in-unavailable' } })
  await makeBoard(asleep.url)
  await startProvider(`${server.url}/auth/callback`, Number(new URL(provider.issuer).port))
  const answer = await new Browser().request(`${asleep.url}/auth/login`)
  expect(answer.status).toBe(303)
})

function splitCookie(pair: string): [name: string, value: string] {
  const at = pair.indexOf('=')
  return [pair.slice(0, at), pair.slice(at + 1)]
}
