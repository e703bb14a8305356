import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ask, bearer, makeBoard } from './api.ts'
import { openKeyWriter } from './keyWriter.ts'
import { runMain } from './runMain.ts'
import { startTestServer } from './startTestServer.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const EXAMPLE = fileURLToPath(new URL('../../../examples/ecommerce-checkout.json', import.meta.url))

/** Arguments of a start that has nothing wrong with it. */
const onAFreePort = (): string[] => ['--port', '0', '--data-dir', join(temporaryFolder(), 'data')]

describe('a start', () => {
  it('[S57] prints one READY line, and beneath it a link to a fresh board of the example', async () => {
    const args = [...onAFreePort(), '--example', EXAMPLE]
    const links: string[] = []
    for (let round = 0; round < 2; round++) {
      const run = runMain(args)
      const [, url = ''] = /^READY (http:\/\/127\.0\.0\.1:\d+)$/.exec((await run.nextLine()) ?? '') ?? []
      const link = ((await run.nextLine()) ?? '').replace('Example board: ', '')
      const [, id = '', token = ''] = /\/b\/([\w-]+)#([\w-]+)$/.exec(link) ?? []
      expect(link).toBe(`${url}/b/${id}#${token}`)
      const board = await ask(url, `/api/boards/${id}`, bearer(token))
      expect(board.body).toMatchObject({
        title: 'Checkout team, online shop (DE), Kubernetes on AWS',
        role: 'facilitator',
        counts: { notes: 131 },
      })
      links.push(link)
      run.signal('SIGTERM')
      const { code, stdout, stderr } = await run.ended
      expect({ code, lines: stdout.length, stderr }).toEqual({ code: 0, lines: 2, stderr: [] })
    }
    expect(links[0]).not.toBe(links[1])
  })

  it('[S57] takes its settings from the environment, and an option before a variable', async () => {
    const dataDir = temporaryFolder()
    const env = { PORT: '1', HOST: '127.0.0.1', DATA_DIR: dataDir, PUBLIC_URL: 'https://walls.example.org/' }
    const run = runMain(['--port=0', '--example', EXAMPLE], env)
    expect(await run.nextLine()).toMatch(/^READY http:\/\/127\.0\.0\.1:\d+$/)
    expect(await run.nextLine()).toMatch(/^Example board: https:\/\/walls\.example\.org\/b\/[\w-]+#[\w-]+$/)
  })

  it('[S57] on a port that is taken says so in one line', async () => {
    const other = await startTestServer()
    const { port } = new URL(other.url)
    const sameFolder = ['--port', port, '--data-dir', other.config.dataDir]
    for (const args of [[...onAFreePort(), '--port', port], sameFolder]) {
      expect(await runMain(args).ended).toEqual({
        code: 1,
        stdout: [],
        stderr: [
          `Port ${port} on 127.0.0.1 is taken: stop what uses it, or choose another with ` +
            `PORT=${Number(port) + 1} or --port ${Number(port) + 1}`,
        ],
      })
    }
    expect((await ask(other.url, '/healthz')).status).toBe(200)
  })

  it('[S57] on an address of another machine says so in one line', async () => {
    expect(await runMain([...onAFreePort(), '--host', '192.0.2.1']).ended).toEqual({
      code: 1,
      stdout: [],
      stderr: ['192.0.2.1 is no address of this machine: choose another with HOST or --host'],
    })
  })

  it('[S57] with a folder that it cannot have says so in one line', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    const blocked = await runMain([...onAFreePort(), '--data-dir', join(file, 'data')]).ended
    expect(blocked).toMatchObject({ code: 1, stdout: [], stderr: [expect.stringContaining(join(file, 'data'))] })
    const other = await startTestServer()
    const used = await runMain([...onAFreePort(), '--data-dir', other.config.dataDir]).ended
    expect(used).toEqual({
      code: 1,
      stdout: [],
      stderr: [`Cannot use the data folder ${other.config.dataDir}: another Pathwall server is using it`],
    })
  })

  it('[S57] with an example that is no map says so in one line', async () => {
    const example = join(temporaryFolder(), 'map.json')
    const start = async (text: string) => {
      writeFileSync(example, text)
      return runMain([...onAFreePort(), '--example', example]).ended
    }
    expect(await start('{')).toEqual({ code: 1, stdout: [], stderr: [`${example} is not JSON`] })
    expect(await start('{"schema":"p2p-map/1","notes":[{"id":"a","kind":"peopel","text":""}]}')).toMatchObject({
      code: 1,
      stderr: [expect.stringContaining(`${example} is not a map: notes[0].kind: "peopel" is not one of`)],
    })
  })

  it('[S57] with wrong settings gets one line for each, and 2', async () => {
    expect(await runMain(['--prot', '80']).ended).toMatchObject({
      code: 2,
      stdout: [],
      stderr: ["Unknown option '--prot'. npm start -- --help lists the options."],
    })
    expect(await runMain(['--log-level', 'loud'], { PORT: 'http' }).ended).toEqual({
      code: 2,
      stdout: [],
      stderr: [
        'PORT is "http": it must be a number from 0 to 65535.',
        '--log-level is "loud": it must be debug, info, warn, error or silent.',
      ],
    })
  })

  it('only tells what it was asked for', async () => {
    const help = await runMain(['--help'], { PORT: 'http' }).ended
    expect(help).toMatchObject({ code: 0, stderr: [] })
    for (const option of ['--port', '--host', '--data-dir', '--public-url', '--origins', '--log-level', '--version'])
      expect(help.stdout.join('\n')).toContain(option)
    const version = await runMain(['--version']).ended
    expect(version).toMatchObject({ code: 0, stdout: [expect.stringMatching(/^pathwall \d+\.\d+\.\d+$/)], stderr: [] })
  })
})

describe('a stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    '[S58] by %s stores what has arrived, tells everybody to come back, and ends with 0',
    async (signal) => {
      const args = onAFreePort()
      const run = runMain(args)
      const url = (await run.nextLine())?.replace('READY ', '') ?? ''
      const board = await makeBoard(url)
      const writer = openKeyWriter(url, board.id, board.tokens.editor, 'a')
      await writer.synced()
      for (let count = 0; count < 200; count++) writer.write()
      await expect.poll(() => writer.saved.size).toBe(200)
      // These have arrived with the first of them, and may not be stored yet.
      for (let count = 0; count < 100; count++) writer.write()
      await expect.poll(() => writer.saved.size).toBeGreaterThan(200)
      run.signal(signal)
      expect(await writer.closed).toBe(1012)
      expect(await run.ended).toMatchObject({ code: 0, stderr: [] })

      const again = runMain(args)
      const urlAgain = (await again.nextLine())?.replace('READY ', '') ?? ''
      const reader = openKeyWriter(urlAgain, board.id, board.tokens.viewer, 'b')
      await reader.synced()
      expect([...writer.saved].filter((key) => !reader.has(key))).toEqual([])
    },
  )
})

it('ends with 1 and says what happened when something happens that nobody foresaw', async () => {
  const accident = `process.on('SIGUSR2', () => Promise.reject(new Error('nobody foresaw this')))`
  const run = runMain(onAFreePort(), { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(accident)}` })
  await run.nextLine()
  run.signal('SIGUSR2')
  const { code, stderr } = await run.ended
  expect(code).toBe(1)
  expect(stderr.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { level: 60, msg: 'unexpected failure', err: { message: 'nobody foresaw this' } },
  ])
})
