import { AppError } from '@pathwall/domain'
import type { BoardStorage } from '@pathwall/storage'

type GatedMethod = 'load' | 'append' | 'saveSnapshot'

/** A call that waits at a closed gate. */
interface WaitingCall {
  method: GatedMethod
  pass: () => void
  fail: (error: unknown) => void
}

/** A real storage behind gates that a test opens, closes or breaks. */
export interface GatedStorage extends BoardStorage {
  /** Calls wait from now on. */
  hold(...methods: GatedMethod[]): void
  /** Lets the calls that wait through, and those to come. */
  release(...methods: GatedMethod[]): void
  /** Every call fails from now on, without reaching the storage. */
  breakDown(...methods: GatedMethod[]): void
  /** Lets one waiting call through, or makes it fail: the oldest, or another one in its place. */
  passOne(position?: number): void
  failOne(position?: number): void
  waitingCount(method: GatedMethod): number
  /** How many calls have been made. */
  callCount(method: GatedMethod): number
  /** Every update whose append has been committed, in order. */
  readonly stored: readonly Uint8Array[]
}

/** `prefix` keeps the boards of several that share one storage apart. */
export function gateStorage(storage: BoardStorage, prefix: string): GatedStorage {
  const gates = new Map<GatedMethod, 'held' | 'broken'>()
  const calls = new Map<GatedMethod, number>()
  const stored: Uint8Array[] = []
  let waiting: WaitingCall[] = []

  const through = async <T>(method: GatedMethod, call: () => Promise<T>): Promise<T> => {
    calls.set(method, (calls.get(method) ?? 0) + 1)
    const gate = gates.get(method)
    if (gate === 'broken') throw brokenDown()
    if (gate === 'held') await new Promise<void>((pass, fail) => waiting.push({ method, pass, fail }))
    return call()
  }

  const takeOne = (position = 0): WaitingCall | undefined =>
    waiting.length === 0 ? undefined : waiting.splice(position % waiting.length, 1)[0]

  return {
    createBoard: async (board) => storage.createBoard({ ...board, id: prefix + board.id }),
    deleteBoard: async (boardId) => storage.deleteBoard(prefix + boardId),
    readHead: async (boardId) => storage.readHead(prefix + boardId),
    readHeads: async (boardIds) => {
      const heads = await storage.readHeads(boardIds.map((boardId) => prefix + boardId))
      return new Map([...heads].map(([boardId, head]) => [boardId.slice(prefix.length), head]))
    },
    listBoards: async (after, limit) => {
      const ids = await storage.listBoards(prefix + (after ?? ''), limit)
      return ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length))
    },
    setArchived: async (boardId, isArchived) => storage.setArchived(prefix + boardId, isArchived),
    load: async (boardId) => through('load', async () => storage.load(prefix + boardId)),
    append: async (boardId, updates) =>
      through('append', async () => {
        const seq = await storage.append(prefix + boardId, updates)
        stored.push(...updates.map(({ data }) => data))
        return seq
      }),
    saveSnapshot: async (boardId, uptoSeq, data) =>
      through('saveSnapshot', async () => storage.saveSnapshot(prefix + boardId, uptoSeq, data)),
    loadSince: async (boardId, seq) => through('load', async () => storage.loadSince(prefix + boardId, seq)),
    loadAt: async (boardId, seq) => storage.loadAt(prefix + boardId, seq),
    refuseClients: async (boardId, clients) => storage.refuseClients(prefix + boardId, clients),
    readRefusedClients: async (boardId) => storage.readRefusedClients(prefix + boardId),
    readClientOwners: async (boardId, clientIds) => storage.readClientOwners(prefix + boardId, clientIds),
    readGrants: async (boardId) => storage.readGrants(prefix + boardId),
    findGrant: async (boardId, tokenHash) => storage.findGrant(prefix + boardId, tokenHash),
    putGrant: async (boardId, grant) => storage.putGrant(prefix + boardId, grant),
    deleteGrant: async (boardId, role) => storage.deleteGrant(prefix + boardId, role),
    readPeople: async (boardId) => storage.readPeople(prefix + boardId),
    findPerson: async (boardId, personId) => storage.findPerson(prefix + boardId, personId),
    notePerson: async (boardId, person) => storage.notePerson(prefix + boardId, person),
    decidePerson: async (boardId, personId, change) => storage.decidePerson(prefix + boardId, personId, change),
    addVersion: async (boardId, version, unlessSince) => storage.addVersion(prefix + boardId, version, unlessSince),
    listVersions: async (boardId) => storage.listVersions(prefix + boardId),
    readVersion: async (boardId, versionId) => storage.readVersion(prefix + boardId, versionId),
    nameVersion: async (boardId, versionId, name) => storage.nameVersion(prefix + boardId, versionId, name),
    deleteVersions: async (boardId, versionIds) => storage.deleteVersions(prefix + boardId, versionIds),
    readSession: async (boardId) => storage.readSession(prefix + boardId),
    writeSession: async (boardId, expected, data) => storage.writeSession(prefix + boardId, expected, data),
    readSecret: async (name, fresh) => storage.readSecret(prefix + name, fresh),
    dumpBoard: async (boardId) => ({ ...(await storage.dumpBoard(prefix + boardId)), id: boardId }),
    restoreBoard: async (dump, options) => storage.restoreBoard({ ...dump, id: prefix + dump.id }, options),
    check: async () => storage.check(),
    close: async () => storage.close(),

    hold: (...methods) => methods.forEach((method) => gates.set(method, 'held')),
    release: (...methods) => {
      methods.forEach((method) => gates.delete(method))
      for (const call of waiting) if (methods.includes(call.method)) call.pass()
      waiting = waiting.filter(({ method }) => !methods.includes(method))
    },
    breakDown: (...methods) => methods.forEach((method) => gates.set(method, 'broken')),
    passOne: (position) => takeOne(position)?.pass(),
    failOne: (position) => takeOne(position)?.fail(brokenDown()),
    waitingCount: (method) => waiting.filter((call) => call.method === method).length,
    callCount: (method) => calls.get(method) ?? 0,
    stored,
  }
}

/** Whether an error is one that a gate made. */
export function isBrokenDown(error: unknown): boolean {
  return error instanceof AppError && error.message === BROKEN_DOWN
}

const BROKEN_DOWN = 'The board could not be saved: the disk is gone'

function brokenDown(): AppError {
  return new AppError('board/save-failed', BROKEN_DOWN)
}
