import { join } from 'node:path'
import { createPostgresStorage, createSqliteStorage } from '@pathwall/storage'
import { aNewBoard, startPostgres, type PostgresServer } from '@pathwall/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { aBoard, liveServer, openWriter } from './liveServer.ts'
import { runCli } from './runCli.ts'
import { temporaryFolder } from './temporaryFolder.ts'

let postgres: PostgresServer
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(async () => postgres.dispose())

describe('moving to PostgreSQL', () => {
  it('[P4] brings every board, and the server goes on there', async () => {
    const server = await liveServer()
    const board = await aBoard(server, 'One')
    await aBoard(server, 'Two')
    const writer = await openWriter(server, board, 'w')
    for (let count = 0; count < 30; count++) writer.write()
    await expect.poll(() => writer.saved.size).toBe(30)
    const url = await postgres.createDatabase()
    const move = ['move', '--to', url, '--data-dir', server.dataDir]
    expect(await runCli(move)).toEqual({
      code: 2,
      stdout: '',
      stderr: `Cannot use the data folder ${server.dataDir}: another Pathwall server is using it\n`,
    })
    await server.kill()
    expect(await runCli(move)).toEqual({
      code: 0,
      stdout: [
        'Moved 2 boards into the database. Each was read back and compared.',
        `Start the server with DATABASE_URL now. ${server.dataDir} is as it was; keep it until you have seen your boards.`,
        '',
      ].join('\n'),
      stderr: '',
    })
    expect(await runCli(move)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^Moved 0 boards into the database; 2 were there already, just the same\./,
      ) as string,
    })

    const there = await liveServer({ DATABASE_URL: url })
    const reader = await openWriter(there, board, 'r')
    expect(reader.keys().filter((key) => key.startsWith('w-'))).toHaveLength(30)
    reader.write()
    await expect.poll(() => reader.saved.size).toBe(1)

    // A board that lives on there is not set back.
    const again = await runCli(move)
    expect(again).toMatchObject({ code: 2, stdout: '' })
    expect(again.stderr).toMatch(
      new RegExp(`^1 board of .* with other content, .* left as they are there: ${board.id}\\.`),
    )
    expect(again.stderr).not.toContain('tests')
  }, 90_000)

  it('[P4] that was interrupted goes on where it was', async () => {
    const dataDir = temporaryFolder()
    const source = await createSqliteStorage({ folder: dataDir })
    for (const id of ['a', 'b', 'c']) await source.createBoard(aNewBoard(id))
    await source.notePerson('b', { id: 'p', name: 'a \0 name', linkRole: 'editor', lastSeenAt: 1 })
    const first = await source.dumpBoard('a')
    await source.close()
    const url = await postgres.createDatabase()
    const target = await createPostgresStorage({ databaseUrl: url })
    onTestFinished(async () => target.close())
    await target.restoreBoard(first)
    expect(await runCli(['move', '--data-dir', dataDir], { DATABASE_URL: url })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Moved 2 boards into the database; 1 were there already/) as string,
    })
    expect(await target.listBoards(undefined, 10)).toEqual(['a', 'b', 'c'])
  }, 60_000)
})

it('[P4] [P5] a move can be cancelled, and done to its end later', async () => {
  const boards = 150
  const dataDir = temporaryFolder()
  const source = await createSqliteStorage({ folder: dataDir })
  for (let count = 1; count <= boards; count++) await source.createBoard(aNewBoard(`board-${count}`))
  await source.close()
  const url = await postgres.createDatabase()
  const target = await createPostgresStorage({ databaseUrl: url })
  onTestFinished(async () => target.close())
  let kill = (_signal: NodeJS.Signals): void => {}
  const moved = runCli(['move', '--data-dir', dataDir], { DATABASE_URL: url }, (end) => (kill = end))
  await expect
    .poll(async () => (await target.listBoards(undefined, 1)).length, { interval: 1, timeout: 20_000 })
    .toBe(1)
  kill('SIGINT')
  expect(await moved).toEqual({
    code: 3,
    stdout: '',
    stderr: 'It could not be done: it was cancelled. Nothing else was changed; run it again.\n',
  })
  const there = (await target.listBoards(undefined, 1_000)).length
  expect(there).toBeLessThan(boards)
  expect(await runCli(['move', '--data-dir', dataDir], { DATABASE_URL: url })).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`Moved ${boards - there} boards into the database; ${there} were there`) as string,
  })
  expect(await target.listBoards(undefined, 1_000)).toHaveLength(boards)
}, 90_000)

describe('boards in PostgreSQL', () => {
  it('[P1] [P2] [P3] are backed up, restored and exported like those of a folder', async () => {
    const url = await postgres.createDatabase()
    const server = await liveServer({ DATABASE_URL: url })
    const board = await aBoard(server, 'One')
    const writer = await openWriter(server, board, 'w')
    for (let count = 0; count < 30; count++) writer.write()
    await expect.poll(() => writer.saved.size).toBe(30)
    const folder = temporaryFolder()
    const file = join(folder, 'boards.sqlite')
    expect(await runCli(['backup', file], { DATABASE_URL: url })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Backed up 1 board /) as string,
      stderr: '',
    })
    expect(await runCli(['export', join(folder, 'export')], { DATABASE_URL: url })).toMatchObject({
      code: 0,
      stderr: '',
    })
    expect(await runCli(['restore', file], { DATABASE_URL: url })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(
        'There are boards in the database already, and they were left as they are.',
      ) as string,
    })

    const other = await postgres.createDatabase()
    expect(await runCli(['restore', file], { DATABASE_URL: other })).toEqual({
      code: 0,
      stdout: 'Restored 1 board into the database.\n',
      stderr: '',
    })
    const restored = await liveServer({ DATABASE_URL: other })
    const reader = await openWriter(restored, board, 'r', 'viewer')
    expect(reader.keys().filter((key) => key.startsWith('w-'))).toHaveLength(30)

    // The same file starts as a data folder too.
    expect(await runCli(['restore', file, '--data-dir', join(folder, 'data')])).toMatchObject({ code: 0 })
    const storage = await createSqliteStorage({ folder: join(folder, 'data') })
    onTestFinished(async () => storage.close())
    expect(await storage.listBoards(undefined, 10)).toEqual([board.id])
  }, 90_000)
})
