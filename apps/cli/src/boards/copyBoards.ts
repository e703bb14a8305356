import { isDeepStrictEqual } from 'node:util'
import type { BoardDump, BoardStorage } from '@pathwall/storage'
import { listAllBoards } from './listAllBoards.ts'

export interface CopyOptions {
  progress: (done: number, total: number) => void
  signal: AbortSignal
  /** What is to be done with a board that the target has, and that is not the same there. Left alone, if not said. */
  replace?: boolean
}

/** What became of the boards. */
export interface CopyResult {
  copied: number
  /** Were in the target already, just as they are here. */
  same: number
  /** Are in the target and not as they are here; left alone. */
  different: readonly string[]
}

/**
 * Copies boards from one storage into another, one after the other: what is interrupted can be done again and goes on where
 * it was. Each board is read back and compared. @throws Error when one is not there as it was given
 */
export async function copyBoards(from: BoardStorage, to: BoardStorage, options: CopyOptions): Promise<CopyResult> {
  const ids = await listAllBoards(from)
  let copied = 0
  let same = 0
  const different: string[] = []
  for (const [index, id] of ids.entries()) {
    options.signal.throwIfAborted()
    const board = await readIfThere(from, id)
    const there = await readIfThere(to, id)
    if (board !== undefined && there !== undefined && isSameBoard(board, there)) same++
    else if (board !== undefined && there !== undefined && options.replace !== true) different.push(id)
    else if (board !== undefined) {
      await to.restoreBoard(board, { replaces: there !== undefined })
      if (!isSameBoard(board, await to.dumpBoard(id))) throw new Error(`board ${id} did not arrive as it was sent`)
      copied++
    }
    options.progress(index + 1, ids.length)
  }
  return { copied, same, different }
}

/** Undefined for a board that was deleted meanwhile. */
async function readIfThere(storage: BoardStorage, id: string): Promise<BoardDump | undefined> {
  if ((await storage.readHead(id)) === undefined) return undefined
  return storage.dumpBoard(id)
}

/** Lists are kept in no promised order, and PostgreSQL has no character 0. */
function isSameBoard(one: BoardDump, other: BoardDump): boolean {
  return isDeepStrictEqual(comparable(one), comparable(other))
}

function comparable(dump: BoardDump): unknown {
  const { grants, people, versions, refusedClients, updates, ...rest } = dump
  return {
    ...rest,
    updates: updates.map((update) => ({ ...update, actor: storable(update.actor) })),
    grants: new Map(grants.map((grant) => [grant.role, grant])),
    people: new Map(people.map((person) => [person.id, { ...person, name: storable(person.name) }])),
    versions: new Map(
      versions.map((version) => [
        version.id,
        { ...version, name: version.name && storable(version.name), by: version.by && storable(version.by) },
      ]),
    ),
    refusedClients: new Set(refusedClients),
  }
}

function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD')
}
