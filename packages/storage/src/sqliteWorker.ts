import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { filePlace } from './filePlace.ts'
import { lockFolder } from './folderLock.ts'
import { openDatabase } from './openDatabase.ts'
import { SqliteBoards } from './sqliteBoards.ts'
import type { Append } from './sqliteLog.ts'
import {
  TROUBLE_ID,
  toSentError,
  type SqliteReply,
  type SqliteRequest,
  type SqliteThreadData,
} from './sqliteMessages.ts'
import { sqliteMethods } from './sqliteMethods.ts'
import type { ReportTrouble } from './storageTrouble.ts'
import { boardNotFoundHere } from './threadError.ts'

/** The thread that owns the database: SQLite waits for the disk, and nobody who serves sockets should. */
const { folder, maxSizeBytes, groupCommitMs } = workerData as SqliteThreadData
if (parentPort === null) throw new Error('to be started as a worker thread')
const port = parentPort
const reply = (...replies: SqliteReply[]): void => port.postMessage(replies)
const report: ReportTrouble = (trouble) => reply({ id: TROUBLE_ID, value: trouble })

try {
  serve()
} catch (error) {
  reply({ id: 0, error: toSentError(error) })
  port.close()
}

function serve(): void {
  const unlock = lockFolder(folder)
  const file = join(folder, 'pathwall.sqlite')
  const db = openDatabase(file, maxSizeBytes, report)
  const expectInPlace = filePlace(file)
  const boards = new SqliteBoards(db, Date.now, report)
  const methods = sqliteMethods(boards)

  let group: WaitingAppend[] = []
  let isCommitDue = false
  let committedAtMs = Number.NEGATIVE_INFINITY

  const commitGroup = (): void => {
    isCommitDue = false
    if (group.length === 0) return
    const together = group
    group = []
    reply(...commit(boards, together, expectInPlace))
    committedAtMs = performance.now()
  }

  /** At once when idle; under load what arrives within a few milliseconds shares one wait for the disk. */
  const scheduleCommit = (): void => {
    isCommitDue = true
    const waitMs = committedAtMs + groupCommitMs - performance.now()
    if (waitMs > 0) setTimeout(commitGroup, waitMs)
    else setImmediate(commitGroup)
  }

  const handle = (request: SqliteRequest): void => {
    if (request.type === 'append') {
      group.push(request)
      if (!isCommitDue) scheduleCommit()
      return
    }
    commitGroup()
    try {
      if (request.type === 'call') {
        if (!READS.test(request.method)) expectInPlace()
        const method = methods[request.method] as (...args: unknown[]) => unknown
        reply({ id: request.id, value: method(...request.args) })
        return
      }
      db.close()
      unlock()
      reply({ id: request.id })
      port.close()
    } catch (error) {
      reply({ id: request.id, error: toSentError(error) })
    }
  }

  port.on('message', (requests: SqliteRequest[]) => requests.forEach(handle))
  reply({ id: 0 })
}

/** Methods that write nothing: they go on while there is something to read. */
const READS = /^(?:read(?!Secret)|load|list|find|dump)/

interface WaitingAppend {
  id: number
  append: Append
}

/** One commit for all; when it fails, one for each board, so that one that is damaged or too large fails alone. */
function commit(boards: SqliteBoards, group: readonly WaitingAppend[], expectInPlace: () => void): SqliteReply[] {
  try {
    expectInPlace()
    const seqs = boards.appendAll(group.map(({ append }) => append))
    return group.map(({ id, append }, index) => {
      const value = seqs[index]
      return value === undefined ? { id, error: toSentError(boardNotFoundHere(append.boardId)) } : { id, value }
    })
  } catch (error) {
    const boardIds = [...new Set(group.map(({ append }) => append.boardId))]
    if (boardIds.length === 1) return group.map(({ id }) => ({ id, error: toSentError(error) }))
    return boardIds.flatMap((boardId) =>
      commit(
        boards,
        group.filter(({ append }) => append.boardId === boardId),
        expectInPlace,
      ),
    )
  }
}
