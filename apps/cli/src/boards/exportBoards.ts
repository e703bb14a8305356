import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError, toMapFile } from '@pathwall/domain'
import { createPostgresStorage, openMoment, type BoardStorage } from '@pathwall/storage'
import { readBoardMap } from '@pathwall/sync'
import * as Y from 'yjs'
import type { CommandRun, RunCommand } from '../command.ts'
import { listAllBoards } from './listAllBoards.ts'
import { amount } from '../words.ts'

/** One board in `index.json`. */
interface ExportedBoard {
  id: string
  title: string
  file: string
  createdAt: string
  isArchived: boolean
  notes: number
}

/** Writes every board as a map file that other tools, and Pathwall, can read. */
export const exportBoards: RunCommand = async (run) => {
  const [name = ''] = run.positionals
  const folder = run.resolvePath(name)
  await expectEmpty(folder)
  const storage =
    run.databaseUrl === undefined
      ? await openMoment(run.dataDir, { signal: run.signal })
      : await createPostgresStorage({ databaseUrl: run.databaseUrl })
  try {
    const { exported, failed } = await writeAll(storage, folder, run)
    if (failed.length > 0)
      throw new Error(
        `${amount(failed.length, 'board')} could not be read and ${exported.length} were exported to ${folder}; nothing was changed on the server. ${failed.join('; ')}`,
      )
    await run.write(`Exported ${amount(exported.length, 'board')} to ${folder}.\n`)
    return 0
  } finally {
    await storage.close()
  }
}

async function writeAll(
  storage: BoardStorage,
  folder: string,
  { progress, signal }: Pick<CommandRun, 'progress' | 'signal'>,
): Promise<{ exported: ExportedBoard[]; failed: string[] }> {
  await mkdir(folder, { recursive: true })
  const exported: ExportedBoard[] = []
  const failed: string[] = []
  const ids = await listAllBoards(storage)
  for (const [index, id] of ids.entries()) {
    signal.throwIfAborted()
    try {
      const board = await writeOne(storage, folder, id)
      if (board !== undefined) exported.push(board)
    } catch (error) {
      failed.push(`${id}: ${(error as Error).message}`)
    }
    progress(index + 1, ids.length)
  }
  await writeFile(join(folder, 'index.json'), toText({ boards: exported }))
  return { exported, failed }
}

/** Undefined for a board that was deleted meanwhile. */
async function writeOne(storage: BoardStorage, folder: string, id: string): Promise<ExportedBoard | undefined> {
  const head = await storage.readHead(id)
  if (head === undefined) return undefined
  const { snapshot, updates } = await storage.load(id)
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of snapshot === undefined ? updates : [snapshot, ...updates]) Y.applyUpdate(doc, update)
  })
  const map = readBoardMap(doc)
  doc.destroy()
  const file = `${slugOf(map.title)}-${id}.json`
  await writeFile(join(folder, file), toText(toMapFile(map)))
  return {
    id,
    title: map.title,
    file,
    createdAt: new Date(head.createdAt).toISOString(),
    isArchived: head.isArchived,
    notes: map.notes.length,
  }
}

async function expectEmpty(folder: string): Promise<void> {
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new AppError('input/invalid', `${folder} is not empty, and was left as it is. Name a new folder.`)
}

/** For people who look for a file; the id behind it makes it unique. */
function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  return words.slice(0, 60) || 'board'
}

function toText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
