import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ask } from './api.ts'
import { PAGE, startTestServer } from './startTestServer.ts'
import { temporaryFolder } from './temporaryFolder.ts'

it('serves the app’s page at the start and for every board, always fresh', async () => {
  const { url } = await startTestServer()
  for (const path of ['/', '/?from=mail', `/b/${'A'.repeat(22)}`]) {
    const answer = await ask(url, path)
    expect(answer, `${path}`).toMatchObject({ status: 200, text: PAGE })
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('no-cache')
  }
})

it('serves hashed files for ever, compressed for who can read it, and spares who has them', async () => {
  const { url } = await startTestServer()
  const path = '/assets/app-1a2b3c.js'
  const plain = await ask(url, path)
  expect(plain).toMatchObject({ status: 200, headers: { 'cache-control': 'public, max-age=31536000, immutable' } })
  expect(plain.headers['content-type']).toMatch(/^(text|application)\/javascript/)
  const compressed = await ask(url, path, { headers: { 'accept-encoding': 'gzip' } })
  expect(compressed.headers['content-encoding']).toBe('gzip')
  expect(compressed.text.length).toBeLessThan(plain.text.length / 4)
  const known = await ask(url, path, { headers: { 'if-none-match': plain.headers.etag ?? '' } })
  expect(known).toMatchObject({ status: 304, text: '' })
  const head = await ask(url, path, { method: 'HEAD' })
  expect(head).toMatchObject({ status: 200, text: '', headers: { 'content-length': String(plain.text.length) } })
})

it('lets the app say that a page is not there, and says itself that a file is not', async () => {
  const { url } = await startTestServer()
  for (const path of ['/nothing', '/b', '/b/a/b', '/b/', '/assets', '/.env'])
    expect(await ask(url, path), `${path}`).toMatchObject({ status: 404, text: PAGE })
  for (const path of ['/assets/old-1.js', '/favicon.ico', '/sync/abc', '/%00.js', '/%zz.js', '/index.html/x.js'])
    expect(await ask(url, path), `${path}`).toMatchObject({ status: 404, text: 'There is nothing here.\n' })
})

it('[S53] gives out nothing from outside of the app, and survives strange ranges and files that vanish', async () => {
  const { url, config } = await startTestServer()
  for (const path of ['/../package.json', '/assets/../../package.json', '/..%2fpackage.json', '/%2e%2e/package.json'])
    expect((await ask(url, path)).text, `${path}`).not.toContain('"name"')
  const ranged = await ask(url, '/icon.svg', { headers: { range: 'bytes=5-2' } })
  expect(ranged.status).toBe(200)
  rmSync(join(config.webRoot, 'icon.svg'))
  expect((await ask(url, '/icon.svg')).status).toBe(404)
  expect((await ask(url, '/')).status).toBe(200)
})

it('says what to do when the app has not been built, while the API works', async () => {
  const { url } = await startTestServer({ webRoot: temporaryFolder() })
  const answer = await ask(url, '/')
  expect(answer).toMatchObject({
    status: 503,
    text: 'The web app has not been built. Run "npm start", which builds it.\n',
  })
  expect((await ask(url, '/healthz')).status).toBe(200)
})

it('[S54] sends the security headers with every answer', async () => {
  const { url } = await startTestServer()
  const { host } = new URL(url)
  const paths = [
    '/',
    '/assets/app-1a2b3c.js',
    '/missing.js',
    '/api/examples',
    '/api/boards',
    '/api/nothing',
    '/healthz',
  ]
  for (const path of paths) {
    const { headers } = await ask(url, path)
    expect(headers['content-security-policy'], `${path}`).toBe(
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
        `font-src 'self' data:; connect-src 'self' data: blob: ws://${host} wss://${host}; object-src 'none'; ` +
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    )
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    })
  }
})

it('[S54] keeps data out of every cache', async () => {
  const { url } = await startTestServer()
  for (const path of ['/api/examples', '/api/boards', '/api/nothing', '/healthz', '/readyz'])
    expect((await ask(url, path)).headers['cache-control'], `${path}`).toBe('no-store')
})

it('[S54] puts no strange host into the policy', async () => {
  const { url } = await startTestServer()
  const { headers } = await ask(url, '/', { headers: { host: "x; script-src 'unsafe-inline'" } })
  expect(headers['content-security-policy']).toContain("connect-src 'self' data: blob:; ")
  expect(headers['content-security-policy']).toContain("script-src 'self'; ")
})
