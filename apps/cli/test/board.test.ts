import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { toMapFile } from '@pathwall/domain'
import type { CheckResult } from '@pathwall/exporters'
import { createBoard, exampleMap, findSarifErrors } from '@pathwall/testkit'
import { expect, it, onTestFinished } from 'vitest'
import { smallMap } from './aMapFile.ts'
import { liveServer } from './liveServer.ts'
import { runCli } from './runCli.ts'
import { temporaryFolder } from './temporaryFolder.ts'

it('[P11] a board is checked by its link, and its token is in no output', async () => {
  const server = await liveServer()
  const board = await createBoard(server.url, { map: exampleMap })
  const link = board.links.viewer
  const token = link.split('#')[1]!
  const json = await runCli(['check', link, '--format', 'json'])
  expect([json.code, json.stderr]).toEqual([1, ''])
  const result = JSON.parse(json.stdout) as CheckResult
  expect(result.map.source).toBe(link.split('#')[0])
  expect(result.findings.map(({ fingerprint }) => fingerprint)).toContain(
    '064da8e39ebe540a86f0932afbf9443ae80a41c8b5d7715da5b3c4010e477172',
  )
  const sarif = await runCli(['check', link, '--format', 'sarif'])
  expect(findSarifErrors(JSON.parse(sarif.stdout))).toEqual([])
  const { runs } = JSON.parse(sarif.stdout) as { runs: { results: { hostedViewerUri: string }[] }[] }
  expect(runs[0]?.results[0]?.hostedViewerUri).toMatch(
    new RegExp(`^${server.url}/b/${board.id}\\?finding=[0-9a-f]{64}$`),
  )
  const compared = await runCli(['diff', link, link])
  expect(compared).toMatchObject({ code: 0, stdout: expect.stringContaining('The maps are alike.') as string })
  expect([json, sarif, compared].filter(({ stdout, stderr }) => (stdout + stderr).includes(token))).toEqual([])
}, 60_000)

it('[P11] a link that opens nothing says what to do', async () => {
  const server = await liveServer()
  const board = await createBoard(server.url, { title: 'Secret' })
  const wrong = await runCli(['check', `${server.url}/b/${board.id}#${'x'.repeat(43)}`])
  expect([wrong.code, wrong.stdout]).toEqual([2, ''])
  expect(wrong.stderr).toMatch(/cannot be read: the link is not, or no longer, one of this board\. Ask a facilitator/)
  const token = board.links.facilitator.split('#')[1]!
  const protect = await fetch(`${server.url}/api/boards/${board.id}/links/viewer`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ passphrase: 'open sesame' }),
  })
  expect(protect.status).toBe(200)
  const link = board.links.viewer
  expect((await runCli(['check', link])).stderr).toMatch(/the link asks for a passphrase\. Set PATHWALL_PASSPHRASE/)
  expect((await runCli(['check', link], { PATHWALL_PASSPHRASE: 'open letter' })).stderr).toMatch(
    /the passphrase in PATHWALL_PASSPHRASE is wrong\.\n$/,
  )
  expect(await runCli(['check', link], { PATHWALL_PASSPHRASE: 'open sesame' })).toMatchObject({ code: 0, stderr: '' })
  await server.kill()
  expect(await runCli(['check', link])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(
      /^127\.0\.0\.1:\d+ cannot be asked: nothing listens there\. Is the server running\?\n$/,
    ) as string,
  })
}, 60_000)

it('[P10] a board is judged as its server judges it, unless the caller has a configuration', async () => {
  const folder = temporaryFolder()
  const config = (name: string, id: string): string => {
    const file = join(folder, name)
    writeFileSync(
      file,
      JSON.stringify({ controls: [{ id, title: 'Buddy check', phase: 'development', synonyms: {} }] }),
    )
    return file
  }
  const server = await liveServer({ TEAM_CONFIG: config('server.json', 'of-the-server') })
  const board = await createBoard(server.url, { map: toMapFile(smallMap()) })
  const empty = temporaryFolder()
  const judge = async (args: string[] = [], called = empty): Promise<string[]> => {
    const env = { PATHWALL_CALLER_FOLDER: called, PATHWALL_PASSPHRASE: 'open sesame' }
    const { stdout, stderr } = await runCli(['check', board.links.viewer, '--format', 'json', ...args], env)
    expect(stderr).toBe('')
    return Object.keys((JSON.parse(stdout) as CheckResult).controlMatches['Build-c1'] ?? {})
  }
  expect(await judge()).toEqual(['of-the-server'])
  const token = board.links.facilitator.split('#')[1]!
  await fetch(`${server.url}/api/boards/${board.id}/links/viewer`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ passphrase: 'open sesame' }),
  })
  expect(await judge()).toEqual(['of-the-server'])
  config('pathwall.config.json', 'of-the-caller')
  expect(await judge([], folder)).toEqual(['of-the-caller'])
  expect(await judge(['--config', config('said.json', 'as-said')], folder)).toEqual(['as-said'])
}, 60_000)

it('[P10] a server without a configuration of its own is none, and one that cannot be used is told', async () => {
  const map = JSON.stringify(toMapFile(smallMap()))
  const server = await listen(({ url }, response) => {
    if (url?.endsWith('/map') === true) response.end(map)
    else if (url?.includes('/newer/') === true) response.end('{"rules":{"NEW-01":"off"}}')
    else response.writeHead(404).end(`{"code":"${url?.includes('/older/') === true ? 'route' : 'board'}/not-found"}`)
  })
  const check = async (id: string) =>
    runCli(['check', `${addressOf(server)}/b/${id}#t`, '--fail-on', 'never'], {
      PATHWALL_CALLER_FOLDER: temporaryFolder(),
    })
  expect(await check('older')).toMatchObject({ code: 0, stderr: '' })
  expect(await check('newer')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(
      /^The configuration of 127\.0\.0\.1:\d+ cannot be used:\n {2}rules\.NEW-01: there is no rule "NEW-01"/,
    ) as string,
  })
  expect(await check('gone')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/cannot be read: there is no such board/) as string,
  })
}, 60_000)

it('[P11] the token is not taken along when a server sends on, and strange answers are refused', async () => {
  const asked: (string | undefined)[] = []
  const other = await listen((_request, response) => {
    asked.push('other')
    response.end('{}')
  })
  const first = await listen(({ url, headers }, response) => {
    asked.push(headers.authorization)
    if (url?.includes('/moved/')) response.writeHead(302, { location: `${addressOf(other)}/elsewhere` }).end()
    else if (url?.includes('/page/')) response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>no</h1>')
    else response.writeHead(200).end('<html>')
  })
  const check = async (id: string): Promise<string> => {
    const { code, stdout, stderr } = await runCli(['check', `${addressOf(first)}/b/${id}#secret-token`])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).not.toContain('secret-token')
    return stderr
  }
  expect(await check('moved')).toMatch(/sends on to 127\.0\.0\.1:\d+, and the token was not sent there\./)
  expect(asked).toEqual(['Bearer secret-token'])
  expect(await check('page')).toMatch(/it answers with 404\. Is that a Pathwall server\?\n$/)
  expect(await check('text')).toMatch(
    /is not JSON: in line 1, column 1, what begins with <html> does not belong there\.\n$/,
  )
  expect((await runCli(['check', `${addressOf(first).replace('http', 'https')}/b/x#t`])).stderr).toMatch(
    /cannot be asked: it does not speak TLS there\. Is it http:\/\/ instead of https:\/\/\?\n$/,
  )
}, 60_000)

async function listen(handle: Parameters<typeof createServer>[1] & object): Promise<Server> {
  const server = createServer(handle)
  onTestFinished(() => void server.close())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
