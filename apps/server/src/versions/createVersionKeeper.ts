import { AppError } from '@pathwall/domain'
import type { BoardStorage, StoredDocument, StoredVersion, VersionInfo, VersionKind } from '@pathwall/storage'
import type { Documents } from '../documents/createDocuments.ts'
import { partsOf } from '../documents/partsOf.ts'
import type { VersionClock } from './versionClock.ts'
import { versionsToDrop } from './versionsToDrop.ts'

export interface VersionKeeperOptions {
  storage: BoardStorage
  documents: Documents
  clock: VersionClock
  logger: { warn(details: object, message: string): void }
  /** Unguessable is not needed, unique is. */
  createId: () => string
  /** Tells everybody who is on a board that its versions changed. */
  notify: (boardId: string) => void
}

/** How a version comes to be. */
export interface VersionRequest {
  kind: VersionKind
  /** The name of whoever asked for it. */
  by?: string | undefined
  /** Of the version; only named ones have one. */
  name?: string
  /** None is taken when there is one of this time or later already, e.g. by another node. */
  unlessSince?: number
}

/** Takes versions of boards and lets old ones go. */
export interface VersionKeeper {
  /**
   * Keeps the board as it is stored now. When nothing changed since a version, that one is the answer, and gets the
   * name. Undefined when `unlessSince` says so.
   * @throws AppError `board/not-found`, `board/save-failed`, `board/too-many-versions`
   */
  take(boardId: string, request: VersionRequest): Promise<VersionInfo | undefined>
  /** Keeps the board as it was before it lost much of what was on it, between two numbers of its log. */
  takeBeforeDeletion(boardId: string, fromSeq: number, uptoSeq: number): Promise<void>
  /** @throws AppError `board/no-version` */
  read(boardId: string, versionId: string): Promise<StoredVersion>
  /** @throws AppError `board/no-version` */
  rename(boardId: string, versionId: string, name: string): Promise<void>
  /**
   * The edit that makes the board what it was in a version, undefined when it is; and the version by which that is undone.
   * @throws AppError `board/no-version`
   */
  prepareRestore(
    boardId: string,
    versionId: string,
    by: string | undefined,
  ): Promise<{ update: Uint8Array | undefined; undoVersion: string }>
}

/** Named ones never go by themselves, so there is an end to them. */
const MOST_NAMED = 100

export function createVersionKeeper(options: VersionKeeperOptions): VersionKeeper {
  return new Versions(options)
}

class Versions implements VersionKeeper {
  private readonly options: VersionKeeperOptions

  constructor(options: VersionKeeperOptions) {
    this.options = options
  }

  async take(boardId: string, request: VersionRequest): Promise<VersionInfo | undefined> {
    const { storage, clock } = this.options
    const known = await storage.listVersions(boardId)
    const { kind, name, unlessSince } = request
    // Storage has the last word on it, by the same rule.
    const latest = unlessSince === undefined ? 0 : 2 * clock.now() - unlessSince
    if (unlessSince !== undefined && known.some(({ at }) => at >= unlessSince && at <= latest)) return undefined
    if (kind === 'named') expectRoom(known)
    const head = await storage.readHead(boardId)
    const same = known.find(({ seq }) => seq === head?.seq)
    if (same !== undefined) {
      if (kind !== 'named') return same
      if (same.kind !== 'named') {
        await this.rename(boardId, same.id, name ?? '')
        return { ...same, kind, name }
      }
    }
    return this.keep(boardId, await storage.load(boardId), request)
  }

  async takeBeforeDeletion(boardId: string, fromSeq: number, uptoSeq: number): Promise<void> {
    const { storage, documents, clock, logger } = this.options
    const [before, since] = await Promise.all([storage.loadAt(boardId, fromSeq), storage.loadSince(boardId, fromSeq)])
    if (before === undefined || since === undefined) {
      logger.warn({ fromSeq, uptoSeq }, 'the log does not reach back to before a mass deletion; no version was taken')
      return
    }
    const updates = since.updates.slice(0, uptoSeq - fromSeq)
    const { count, data } = await documents.run('fullest', partsOf(before), updates)
    const seq = fromSeq + count
    // The same on every node, so that they keep it once.
    const id = `deletion-${seq}`
    const isKept = async (): Promise<boolean> =>
      (await storage.listVersions(boardId)).some((version) => version.id === id || version.seq === seq)
    if (await isKept()) return
    const described = await documents.run('describe', [data])
    const version = { id, name: undefined, at: clock.now(), by: undefined, seq, ...described }
    try {
      await this.add(boardId, { ...version, kind: 'before-deletion' })
    } catch (error) {
      if (!(await isKept())) throw error
    }
  }

  async read(boardId: string, versionId: string): Promise<StoredVersion> {
    const version = await this.options.storage.readVersion(boardId, versionId)
    if (version === undefined) throw noVersion()
    return version
  }

  async rename(boardId: string, versionId: string, name: string): Promise<void> {
    const { storage, notify } = this.options
    const known = await storage.listVersions(boardId)
    if (known.find(({ id }) => id === versionId)?.kind !== 'named') expectRoom(known)
    if (!(await storage.nameVersion(boardId, versionId, name))) throw noVersion()
    notify(boardId)
  }

  async prepareRestore(
    boardId: string,
    versionId: string,
    by: string | undefined,
  ): Promise<{ update: Uint8Array | undefined; undoVersion: string }> {
    const { storage, documents } = this.options
    const version = await this.read(boardId, versionId)
    // Both from one state: whatever the restore takes away is in the version that undoes it.
    const current = await storage.load(boardId)
    const known = await storage.listVersions(boardId)
    const undo =
      known.find(({ seq }) => seq === current.seq) ??
      (await this.keep(boardId, current, { kind: 'before-restore', by }))
    if (undo === undefined) throw new AppError('board/save-failed', 'The board as it is could not be kept.')
    return { update: await documents.run('restore', partsOf(current), version.data), undoVersion: undo.id }
  }

  private async keep(
    boardId: string,
    stored: StoredDocument,
    { kind, by, name, unlessSince }: VersionRequest,
  ): Promise<VersionInfo | undefined> {
    const { documents, clock, createId } = this.options
    const { data, counts } = await documents.run('describe', partsOf(stored))
    const version = { id: createId(), kind, name, at: clock.now(), by, seq: stored.seq, counts, data }
    return (await this.add(boardId, version, unlessSince)) ? infoOf(version) : undefined
  }

  private async add(boardId: string, version: StoredVersion, unlessSince?: number): Promise<boolean> {
    const { storage, notify } = this.options
    if (!(await storage.addVersion(boardId, version, unlessSince))) return false
    await this.thin(boardId)
    notify(boardId)
    return true
  }

  private async thin(boardId: string): Promise<void> {
    const { storage, clock, logger } = this.options
    try {
      const dropped = versionsToDrop(await storage.listVersions(boardId), clock.now())
      if (dropped.length > 0) await storage.deleteVersions(boardId, dropped)
    } catch (error) {
      logger.warn({ err: error }, 'old versions could not be deleted; the next one tries again')
    }
  }
}

function expectRoom(versions: readonly VersionInfo[]): void {
  if (versions.filter(({ kind }) => kind === 'named').length < MOST_NAMED) return
  throw new AppError(
    'board/too-many-versions',
    `A board has at most ${MOST_NAMED} versions with a name. Nothing was changed.`,
  )
}

function noVersion(): AppError {
  return new AppError('board/no-version', 'There is no such version of this board.')
}

function infoOf({ data: _data, ...info }: StoredVersion): VersionInfo {
  return info
}
