import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parsePathMap } from '@pathwall/domain'
import { createBoard, exampleMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { aBoard, liveServer } from './liveServer.ts'
import { runCli } from './runCli.ts'
import { temporaryFolder } from './temporaryFolder.ts'

it('[P3] an export has every board as it is on the server, and an index', async () => {
  const server = await liveServer()
  const example = await createBoard(server.url, { map: exampleMap })
  const named = await aBoard(server, 'Ünï / ..\\ "Böard" 🙂')
  const folder = join(temporaryFolder(), 'export')
  expect(await runCli(['export', folder, '--data-dir', server.dataDir])).toEqual({
    code: 0,
    stdout: `Exported 2 boards to ${folder}.\n`,
    stderr: '',
  })
  const { boards } = readJson(join(folder, 'index.json')) as { boards: Record<string, unknown>[] }
  expect(readdirSync(folder).sort()).toEqual(['index.json', ...boards.map(({ file }) => file as string)].sort())
  const ofExample = boards.find(({ id }) => id === example.id)!
  const ofNamed = boards.find(({ id }) => id === named.id)!
  expect(ofNamed).toEqual({
    id: named.id,
    title: 'Ünï / ..\\ "Böard" 🙂',
    file: `u-ni-bo-ard-${named.id}.json`,
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
    isArchived: false,
    notes: 0,
  })
  const exported = readJson(join(folder, ofExample['file'] as string))
  expect(exported).toEqual(await example.map())
  expect(parsePathMap(exported)).toMatchObject({ ok: true })

  expect(await runCli(['export', folder, '--data-dir', server.dataDir])).toEqual({
    code: 2,
    stdout: '',
    stderr: `${folder} is not empty, and was left as it is. Name a new folder.\n`,
  })
}, 60_000)

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
