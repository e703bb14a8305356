import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createSqliteStorage } from '@pathwall/storage'
import { aNewBoard } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { runCli } from './runCli.ts'
import { temporaryFolder } from './temporaryFolder.ts'

it.each<[args: string[], line: RegExp]>([
  [
    ['explode'],
    /^There is no command "explode"; nothing was done\. Say one of check, diff, match, backup, restore, export, move, or --help\.\n$/,
  ],
  [['backup'], /^Say: pathwall backup <file>\. Nothing was done\.\n$/],
  [['backup', 'a', 'b'], /^Say: pathwall backup <file>\. Nothing was done\.\n$/],
  [['backup', 'a', '--loud'], /^Unknown option '--loud'\. Nothing was done\. See: pathwall backup --help\n$/],
  [['restore', '/nowhere/a.sqlite'], /^There is no file \/nowhere\/a\.sqlite; nothing was changed\.\n$/],
  [['move'], /^Say where to: --to postgres:.*Nothing was changed\.\n$/],
  [
    ['move', '--to', 'nonsense', '--data-dir', '/nowhere'],
    /^There are no boards in \/nowhere, and nothing was changed\./,
  ],
])('[P5] %j is told what is wrong with it, and ends with 2', async (args, line) => {
  const { code, stdout, stderr } = await runCli(args)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(line)
})

it('[P5] shows its help', async () => {
  for (const args of [[], ['--help'], ['backup', '--help']]) {
    const { code, stdout, stderr } = await runCli(args)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('pathwall backup <file>')
  }
})

it('[P5] takes paths as the caller means them, also through npm', async () => {
  const folder = temporaryFolder()
  const storage = await createSqliteStorage({ folder: join(folder, 'data') })
  await storage.createBoard(aNewBoard('a'))
  await storage.close()
  expect(
    await runCli(['backup', 'mine.sqlite'], { PATHWALL_CALLER_FOLDER: folder, DATA_DIR: join(folder, 'data') }),
  ).toMatchObject({
    code: 0,
  })
  expect(existsSync(join(folder, 'mine.sqlite'))).toBe(true)
})

it('[P5] a database that is not there is named without its password, and nothing is left behind', async () => {
  const folder = temporaryFolder()
  const { code, stdout, stderr } = await runCli(['backup', join(folder, 'a.sqlite')], {
    DATABASE_URL: 'postgres://me:very-secret@127.0.0.1:1/boards',
  })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^Cannot use the PostgreSQL database boards at 127\.0\.0\.1:1 as me: .*\n$/)
  expect(stderr).not.toContain('very-secret')
  expect(existsSync(join(folder, 'a.sqlite.partial'))).toBe(false)
})
