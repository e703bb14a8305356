import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aBoard, keepWriting, liveServer, openWriter } from './liveServer.ts'
import { runCli } from './runCli.ts'
import { temporaryFolder } from './temporaryFolder.ts'

describe('a backup', () => {
  it('[P1] [P2] taken while people write has everything that was called saved before, and starts elsewhere', async () => {
    const server = await liveServer()
    const boards = [await aBoard(server, 'One'), await aBoard(server, 'Two')]
    const writers = await Promise.all(boards.map(async (board, index) => openWriter(server, board, `w${index}`)))
    const ends = writers.map(keepWriting)
    for (const writer of writers) await expect.poll(() => writer.saved.size).toBeGreaterThan(50)
    const saved = writers.map((writer) => [...writer.saved])
    const file = join(temporaryFolder(), 'boards.sqlite')
    const backup = await runCli(['backup', file, '--data-dir', server.dataDir])
    expect(backup).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^Backed up 2 boards \([\d.]+ kB\) to \S+; it was read back and is sound\.\n$/,
      ) as string,
      stderr: '',
    })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(file, '..'))).toEqual(['boards.sqlite'])
    // The server was not held up, and goes on.
    for (const writer of writers) {
      const before = writer.saved.size
      await expect.poll(() => writer.saved.size).toBeGreaterThan(before)
    }
    await Promise.all(ends.map(async (end) => end()))

    const other = await liveServer()
    const restore = ['restore', file, '--data-dir', other.dataDir]
    expect(await runCli([...restore, '--force'])).toEqual({
      code: 2,
      stdout: '',
      stderr: `A Pathwall server is using ${other.dataDir}, and nothing was changed. Stop it first.\n`,
    })
    await other.kill()
    expect(await runCli(restore)).toEqual({
      code: 2,
      stdout: '',
      stderr: `There are boards in ${other.dataDir} already, and they were left as they are. Name another folder with --data-dir, or say --force to move them aside.\n`,
    })
    const forced = await runCli([...restore, '--force'])
    expect(forced).toMatchObject({ code: 0, stderr: '' })
    expect(forced.stdout).toMatch(
      /^Restored 2 boards \([\d.]+ kB\) into \S+\.\nWhat was there before is now \S+\.before-\S+\.\n$/,
    )
    await other.restart()
    for (const [index, board] of boards.entries()) {
      const reader = await openWriter(other, board, 'reader', 'viewer')
      const keys = new Set(reader.keys())
      expect(saved[index]!.filter((key) => !keys.has(key))).toEqual([])
      expect(keys.size).toBeGreaterThanOrEqual(saved[index]!.length)
    }
  }, 60_000)

  it('[P1] is not put over a file that is there without being told so, and leaves nothing behind when it fails', async () => {
    const server = await liveServer()
    await aBoard(server, 'One')
    const folder = temporaryFolder()
    const file = join(folder, 'boards.sqlite')
    writeFileSync(file, 'precious')
    const backup = ['backup', file, '--data-dir', server.dataDir]
    expect(await runCli(backup)).toEqual({
      code: 2,
      stdout: '',
      stderr: `${file} is there already and was left as it is. Name another file, or say --force to replace it.\n`,
    })
    expect(readFileSync(file, 'utf8')).toBe('precious')
    expect((await runCli([...backup, '--force'])).code).toBe(0)
    expect(readFileSync(file).subarray(0, 15).toString()).toBe('SQLite format 3')
    expect(await runCli(['backup', join(folder, 'none/boards.sqlite'), '--data-dir', server.dataDir])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Make it first') as string,
    })
    expect(readdirSync(folder)).toEqual(['boards.sqlite'])
  }, 30_000)

  it('[P2] that is damaged, or none, is not restored', async () => {
    const server = await liveServer()
    await aBoard(server, 'One')
    const folder = temporaryFolder()
    const file = join(folder, 'boards.sqlite')
    await runCli(['backup', file, '--data-dir', server.dataDir])
    const content = readFileSync(file)
    const target = join(folder, 'data')
    for (const wrong of [
      content.subarray(0, content.length - 5_000),
      Buffer.from('no backup at all'.repeat(1_000)),
      '',
    ]) {
      writeFileSync(file, wrong)
      const { code, stdout, stderr } = await runCli(['restore', file, '--data-dir', target])
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/^\S+ cannot be used: .+\. Nothing was changed\.\n$/)
      expect(existsSync(target)).toBe(false)
    }
  }, 30_000)
})
