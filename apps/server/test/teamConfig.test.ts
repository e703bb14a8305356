import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Analysis, MapComparison } from '@pathwall/analyzer'
import { toMapFile } from '@pathwall/domain'
import { createBoardUpdate } from '@pathwall/sync'
import { aMap } from '@pathwall/testkit'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readStartup, type ServerConfig } from '../src/config.ts'
import { createDocuments } from '../src/documents/createDocuments.ts'
import { ask, bearer, makeBoard } from './api.ts'
import { runMain } from './runMain.ts'
import { startTestServer } from './startTestServer.ts'
import { temporaryFolder } from './temporaryFolder.ts'
import { askBoard } from './visitors.ts'

const OURS = {
  rules: { 'COV-01': 'low', 'ROL-01': 'off' },
  controls: [{ id: 'crypto-board', title: 'Crypto board', phase: 'refinement', synonyms: { de: ['Krypto-Gremium'] } }],
}

/** A file with this text, and the setting that names it. */
function aConfigFile(text: string): string {
  const file = join(temporaryFolder(), 'pathwall.config.json')
  writeFileSync(file, text)
  return file
}

function teamConfigOf(file: unknown): Pick<ServerConfig, 'teamConfig'> {
  const startup = readStartup(['--team-config', aConfigFile(JSON.stringify(file))], {})
  if (startup.kind !== 'run') throw new Error(JSON.stringify(startup))
  return { teamConfig: startup.config.teamConfig }
}

const ourPath = () =>
  aMap('Our path')
    .withStep('Plan', { phase: 'refinement', controls: ['Krypto-Gremium'] })
    .withStep('Ship', { phase: 'delivery' })

describe('what the team has set', () => {
  it('[S150] is what the server judges boards, versions and their differences by', async () => {
    const server = await startTestServer(teamConfigOf(OURS))
    const plain = await startTestServer()
    const read = async ({ url }: { url: string }) => {
      const { id, tokens } = await makeBoard(url, { map: toMapFile(ourPath().build()) })
      const { body } = await ask(url, `/api/boards/${id}/analysis`, bearer(tokens.viewer))
      return body as Analysis
    }
    const [ours, theirs] = [await read(server), await read(plain)]
    const control = Object.keys(ours.bindings)[0] ?? ''
    expect([ours, theirs].map(({ bindings }) => bindings[control]?.matches)).toEqual([{ 'crypto-board': 'active' }, {}])
    const severities = ({ findings }: Analysis, rule: string) =>
      findings.filter(({ ruleId }) => ruleId === rule).map(({ severity }) => severity)
    expect([ours, theirs].map((analysis) => severities(analysis, 'COV-01'))).toEqual([['low'], ['high']])
    expect([ours, theirs].map((analysis) => severities(analysis, 'ROL-01').length)).toEqual([0, 1])
  })

  it('[S150] holds for versions, too', async () => {
    const server = await startTestServer(teamConfigOf(OURS))
    const board = await makeBoard(server.url, { map: toMapFile(ourPath().build()) })
    const facilitator = { token: board.tokens.facilitator }
    const kept = await askBoard(server, board.id, facilitator, 'POST', '/versions', { name: 'Now' })
    const { id } = kept.body as { id: string }
    const { body } = await askBoard(server, board.id, facilitator, 'GET', `/versions/${id}`)
    const { analysis } = body as { analysis: Analysis }
    expect(Object.values(analysis.bindings).map(({ matches }) => matches)).toEqual([{ 'crypto-board': 'active' }])
  })

  it('[S150] holds for what differs between two states', async () => {
    const compare = async (file: unknown): Promise<string[]> => {
      const { teamConfig } = teamConfigOf(file)
      const documents = createDocuments({ logger: { error: () => {} }, judging: teamConfig?.config.analyzer ?? {} })
      onTestFinished(async () => documents.close())
      const [before, after] = [ourPath().build(), ourPath().withStep('Run', { phase: 'delivery' }).build()]
      const text = await documents.run('compare', [createBoardUpdate(before)], [createBoardUpdate(after)])
      return (JSON.parse(text) as MapComparison).findings.map(({ ruleId }) => ruleId)
    }
    expect(await compare({})).toContain('COV-01')
    expect(await compare({ rules: { 'COV-01': 'off' } })).not.toContain('COV-01')
  })

  it('[S151] is told to who has a board here, once for as long as it stays the same', async () => {
    const server = await startTestServer(teamConfigOf(OURS))
    const { id, tokens } = await makeBoard(server.url)
    const path = `/api/boards/${id}/team-config`
    const first = await ask(server.url, path, bearer(tokens.viewer))
    expect(first).toMatchObject({ status: 200, body: OURS })
    expect(first.headers['cache-control']).toBe('private, no-cache')
    const etag = first.headers.etag ?? ''
    expect(etag).toMatch(/^W\/"[\w-]{43}"$/)
    for (const known of [etag, `"other", ${etag}`, etag.slice(2)]) {
      const headers = { ...bearer(tokens.viewer).headers, 'if-none-match': known }
      const again = await ask(server.url, path, { headers })
      expect(again).toMatchObject({ status: 304, text: '' })
      expect(again.headers.etag).toBe(etag)
    }
    const old = { ...bearer(tokens.viewer).headers, 'if-none-match': 'W/"old"' }
    expect(await ask(server.url, path, { headers: old })).toMatchObject({ status: 200, body: OURS })
    const stranger = await ask(server.url, path, { headers: { 'if-none-match': etag } })
    expect(stranger).toMatchObject({ status: 401, body: { code: 'access/missing-token' } })
  })

  it('[S151] is nothing where nothing is set', async () => {
    const { url } = await startTestServer()
    const { id, tokens } = await makeBoard(url)
    expect(await ask(url, `/api/boards/${id}/team-config`, bearer(tokens.viewer))).toMatchObject({
      status: 200,
      body: {},
    })
  })
})

describe('a file that cannot be used', () => {
  const start = async (file: string) => {
    const args = ['--port', '0', '--data-dir', join(temporaryFolder(), 'data')]
    return runMain(args, { TEAM_CONFIG: file }).ended
  }

  it('[S152] keeps the server from starting, and each place in it that is wrong gets a line', async () => {
    const file = aConfigFile('{ "rules": { "COV-1": "off" }, "synonyms": { "code-revue": {} } }')
    expect(await start(file)).toEqual({
      code: 2,
      stdout: [],
      stderr: [
        `TEAM_CONFIG: ${file} cannot be used:`,
        '  rules.COV-1: there is no rule "COV-1"; did you mean "COV-01"?',
        '  synonyms.code-revue: there is no catalogue entry "code-revue"; did you mean "code-review"?; the phrases of an own control stand in "controls"',
      ],
    })
  })

  it.each<[what: string, file: () => string, why: string]>([
    ['not there', () => join(temporaryFolder(), 'none.json'), 'cannot be read: there is no such file.'],
    ['a folder', () => temporaryFolder(), 'cannot be read: it is a folder.'],
    [
      'not JSON',
      () => aConfigFile('{\n  "rules": oops }'),
      'is not JSON: in line 2, column 12, what begins with oops does not belong there.',
    ],
  ])('[S152] that is %s is said in one line', (_what, makeFile, why) => {
    const file = makeFile()
    expect(readStartup(['--team-config', file], {})).toEqual({
      kind: 'invalid',
      lines: [`TEAM_CONFIG: ${file} ${why}`],
    })
  })
})
