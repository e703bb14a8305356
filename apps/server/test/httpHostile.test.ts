import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { ask, makeBoard, postBoard } from './api.ts'
import { startTestServer } from './startTestServer.ts'

const MIB = 1024 * 1024

describe('a body', () => {
  it('[S53] that is not JSON is told where it stops being it', async () => {
    const { url } = await startTestServer()
    const cases: [body: string | Uint8Array, code: string, detail: string][] = [
      ['{"title":\n  oops}', 'input/not-json', 'The body is not JSON: line 2, column 3 begins with oops.'],
      ['', 'input/not-json', 'The body is not JSON: it ends too early.'],
      ['{"title": "a"', 'input/not-json', 'The body is not JSON: it ends too early.'],
      [Buffer.from([0x22, 0xff, 0x22]), 'input/not-utf-8', 'The body is not UTF-8 text.'],
    ]
    for (const [body, code, detail] of cases) {
      const headers = { 'content-type': 'application/json; charset=utf-8' }
      const answer = await ask(url, '/api/boards', { method: 'POST', headers, body })
      expect(answer.headers['content-type']).toBe('application/problem+json')
      expect(answer.body).toEqual({
        type: 'about:blank',
        title: 'The request cannot be read',
        status: 400,
        code,
        detail,
      })
    }
  })

  it('[S53] of another type or compressed is refused', async () => {
    const { url } = await startTestServer()
    const cases: [headers: Record<string, string>, code: string][] = [
      [{ 'content-type': 'text/plain' }, 'input/content-type'],
      [{}, 'input/content-type'],
      [{ 'content-type': 'application/json', 'content-encoding': 'gzip' }, 'input/content-encoding'],
    ]
    for (const [headers, code] of cases) {
      const answer = await ask(url, '/api/boards', { method: 'POST', headers, body: '{}' })
      expect(answer, `${code}`).toMatchObject({ status: 415, body: { code } })
    }
  })

  it('[S53] that is too large is refused, whether or not it says so before', async () => {
    const { url, log } = await startTestServer()
    const title = 'x'.repeat(9 * MIB)
    const announced = await postBoard(url, { title })
    expect(announced).toMatchObject({ status: 413, body: { code: 'input/too-large' } })
    const inPieces = new ReadableStream({
      start: (controller) => {
        for (let part = 0; part < 10; part++) controller.enqueue(Buffer.alloc(MIB, 'x'))
        controller.close()
      },
    })
    const answer = await fetch(`${url}/api/boards`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: inPieces,
      duplex: 'half',
    } as RequestInit)
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ code: 'input/too-large', detail: 'The body is larger than 9 MiB.' })
    expect(log.filter((line) => line.includes('"level":50'))).toEqual([])
    await makeBoard(url)
  })

  it('[S53] that is cut off is nobody’s error', async () => {
    const { url, log } = await startTestServer()
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    socket.write(
      `POST /api/boards HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"ti`,
    )
    await once(socket, 'connect')
    socket.resetAndDestroy()
    await expect.poll(() => log.length).toBe(1)
    expect(JSON.parse(log[0] ?? '')).toMatchObject({ level: 30, route: '/api/boards', status: 400 })
    await makeBoard(url)
  })

  it('[S53] that nests deeper than any map is refused', async () => {
    const { url } = await startTestServer()
    const deep = `{"map":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    expect(await postBoard(url, deep)).toMatchObject({ status: 422, body: { code: 'input/invalid' } })
  })
})

describe('an address', () => {
  it('[S53] that the API does not have is not found', async () => {
    const { url } = await startTestServer()
    for (const path of ['/api', '/api/', '/api/nothing', '/api/boards/', '/api/boards/a/b/c', '/api//boards']) {
      const answer = await ask(url, path)
      expect(answer, `${path}`).toMatchObject({ status: 404, body: { code: 'route/not-found' } })
      expect(answer.headers['content-type']).toBe('application/problem+json')
    }
  })

  it('[S53] that does not know a method says which it knows', async () => {
    const { url } = await startTestServer()
    const cases: [method: string, path: string, allow: string][] = [
      ['GET', '/api/boards', 'POST'],
      ['DELETE', '/api/boards/abc/map', 'GET, HEAD'],
      ['PUT', '/api/boards/abc', 'GET, HEAD, PATCH, DELETE'],
      ['OPTIONS', '/api/boards', 'POST'],
      ['PUT', '/', 'GET, HEAD'],
      ['POST', '/b/abc', 'GET, HEAD'],
    ]
    for (const [method, path, allow] of cases) {
      const answer = await ask(url, path, { method })
      expect(answer.status, `${method} ${path}`).toBe(405)
      expect(answer.headers.allow).toBe(allow)
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  it('[S53] that is no path is refused', async () => {
    const { url } = await startTestServer()
    for (const path of ['http://example.org/api/boards', '*'])
      expect(await ask(url, path), `${path}`).toMatchObject({ status: 400, body: { code: 'request/path' } })
  })

  it('[S53] that is asked for with two hosts is refused, whatever is asked for', async () => {
    const { url, wsUrl } = await startTestServer()
    const { board, tokens } = await makeBoard(url).then((made) => ({ board: made.id, tokens: made.tokens }))
    const upgrade = `upgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: ${'A'.repeat(22)}==\r\nsec-websocket-protocol: pathwall.v1, pathwall.token.${tokens.editor}\r\n`
    const { host } = new URL(wsUrl)
    for (const [path, rest] of [
      ['/', ''],
      ['/api/examples', ''],
      ['/healthz', ''],
      [`/sync/${board}`, `connection: upgrade\r\n${upgrade}`],
    ] as const) {
      for (const hosts of [`host: ${host}\r\nHost: evil.example\r\n`, `host: ${host}\r\nhost: ${host}\r\n`])
        expect(await firstLine(url, `GET ${path} HTTP/1.1\r\n${hosts}${rest}\r\n`), `${path}`).toBe(
          'HTTP/1.1 400 Bad Request',
        )
      const once = await firstLine(url, `GET ${path} HTTP/1.1\r\nhost: ${host}\r\n${rest}\r\n`)
      expect(once, `${path}`).not.toBe('HTTP/1.1 400 Bad Request')
    }
  })

  it('[S53] is answered over HTTP/1.1 although the client offers HTTP/2', async () => {
    const { url } = await startTestServer()
    const headers = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABkAAQ' }
    expect(await ask(url, '/healthz', { headers })).toMatchObject({ status: 200, body: { status: 'ok' } })
  })
})

/** Of the answer to what is sent as it is. */
async function firstLine(url: string, request: string): Promise<string> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.write(request)
  const [chunk] = (await once(socket, 'data')) as [Buffer]
  socket.destroy()
  return chunk.toString('latin1').split('\r\n')[0] ?? ''
}
