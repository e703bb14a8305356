import { aNewBoard } from '@pathwall/testkit'
import { describe, expect, it } from 'vitest'
import type { BoardStorage, Grant } from '../src/boardStorage.ts'
import { aGrant } from './accessContract.ts'
import { aVersion } from './versionContract.ts'

/** What every storage keeps to about boards as a whole. */
export function describeDumps(name: string, openHere: (where?: string) => Promise<BoardStorage>): void {
  describe(`${name}: a board as a whole`, () => {
    it('[S64] goes into another storage with everything that belongs to it', async () => {
      const storage = await openHere()
      await fill(storage, 'a')
      const dump = await storage.dumpBoard('a')
      expect(dump.updates.map(({ seq, data, actor }) => [seq, [...data], actor])).toEqual([[6, [6], 'editor']])
      expect(dump.snapshots.map(({ uptoSeq, data }) => [uptoSeq, [...data]])).toEqual([
        [3, [103]],
        [5, [105]],
      ])

      const other = await openHere()
      await other.restoreBoard(dump)
      expect(await other.dumpBoard('a')).toEqual(dump)
      expect(await other.readHead('a')).toEqual({
        createdAt: Date.UTC(2026, 0, 31, 12),
        seq: 6,
        accessVersion: 3,
        isArchived: true,
      })
      expect(await other.load('a')).toEqual(await storage.load('a'))
      expect(await other.readGrants('a')).toEqual(await storage.readGrants('a'))
      expect(await other.readPeople('a')).toEqual(await storage.readPeople('a'))
      expect(await other.listVersions('a')).toEqual(await storage.listVersions('a'))
      expect(await other.readVersion('a', 'v1')).toEqual(await storage.readVersion('a', 'v1'))
      expect(await other.readSession('a')).toEqual({ version: 2, data: '{"n":2}' })
      expect(await other.readRefusedClients('a')).toEqual([
        { client: 7, fromClock: 3 },
        { client: 4_294_967_295, fromClock: 0 },
      ])
      expect(await other.readClientOwners('a', [8, 9])).toEqual(new Map([[8, 'Änn']]))
      expect(await other.append('a', [{ data: new Uint8Array([7]), actor: 'editor' }])).toBe(7)
    })

    it('[S64] is not put over one that is there', async () => {
      const storage = await openHere()
      await fill(storage, 'a')
      const dump = await storage.dumpBoard('a')
      await storage.append('a', [{ data: new Uint8Array([9]), actor: 'editor' }])
      await expect(storage.restoreBoard(dump)).rejects.toMatchObject({ code: 'board/save-failed' })
      expect((await storage.readHead('a'))?.seq).toBe(7)
    })

    it('[S64] is put in the place of the one that is there when that is asked for, all of it or nothing', async () => {
      const storage = await openHere()
      await fill(storage, 'a')
      await fill(storage, 'b')
      const [dump, other] = [await storage.dumpBoard('a'), await storage.dumpBoard('b')]
      await storage.append('a', [{ data: new Uint8Array([9]), actor: 'editor', owner: { client: 9, author: 'Eve' } }])
      await storage.notePerson('a', { id: 'p3', name: 'Eve', linkRole: 'viewer', lastSeenAt: 12 })
      const later = await storage.dumpBoard('a')
      const [twice] = dump.grants as [Grant]
      await expect(storage.restoreBoard({ ...dump, grants: [twice, twice] }, { replaces: true })).rejects.toMatchObject(
        { code: 'board/save-failed' },
      )
      expect(await storage.dumpBoard('a')).toEqual(later)
      await storage.restoreBoard(dump, { replaces: true })
      expect(await storage.dumpBoard('a')).toEqual(dump)
      expect(await storage.dumpBoard('b')).toEqual(other)
      await storage.restoreBoard({ ...dump, id: 'c' }, { replaces: true })
      expect(await storage.dumpBoard('c')).toEqual({ ...dump, id: 'c' })
    })

    it('[S64] that is not there cannot be taken', async () => {
      const storage = await openHere()
      await expect(storage.dumpBoard('nowhere')).rejects.toMatchObject({ code: 'board/not-found' })
    })
  })

  describe(`${name}: deleting a board`, () => {
    it('[S9] takes everything that belongs to it, and nothing of others', async () => {
      const storage = await openHere()
      await fill(storage, 'a')
      await fill(storage, 'b')
      const other = await storage.dumpBoard('b')
      expect(await storage.deleteBoard('a')).toBe(true)
      expect(await storage.readHead('a')).toBeUndefined()
      expect(await storage.readGrants('a')).toEqual([])
      expect(await storage.findGrant('a', 'hash-of-editor')).toBeUndefined()
      expect(await storage.readPeople('a')).toEqual([])
      expect(await storage.listVersions('a')).toEqual([])
      expect(await storage.readVersion('a', 'v1')).toBeUndefined()
      expect(await storage.readSession('a')).toBeUndefined()
      expect(await storage.readRefusedClients('a')).toEqual([])
      expect(await storage.readClientOwners('a', [8])).toEqual(new Map())
      expect(await storage.dumpBoard('b')).toEqual(other)
      expect(await storage.deleteBoard('a')).toBe(false)

      await storage.createBoard(aNewBoard('a', { grants: [] }))
      expect(await storage.dumpBoard('a')).toMatchObject({
        head: { seq: 1, accessVersion: 0, isArchived: false },
        grants: [],
        people: [],
        snapshots: [],
        updates: [{ seq: 1 }],
        versions: [],
        session: undefined,
        refusedClients: [],
        clientOwners: [],
      })
    })

    it('[S9] leaves nothing that could be written to or read', async () => {
      const storage = await openHere()
      await storage.createBoard(aNewBoard('a'))
      const gone = { code: 'board/not-found', details: { boardId: 'a' } }
      const late = storage.deleteBoard('a')
      await expect(storage.append('a', [{ data: new Uint8Array([1]), actor: 'editor' }])).rejects.toMatchObject(gone)
      expect(await late).toBe(true)
      const attempts: Promise<unknown>[] = [
        storage.load('a'),
        storage.loadSince('a', 0),
        storage.loadAt('a', 0),
        storage.saveSnapshot('a', 0, new Uint8Array([1])),
        storage.refuseClients('a', [{ client: 1, fromClock: 0 }]),
        storage.putGrant('a', aGrant({ role: 'editor', tokenHash: 'x' })),
        storage.deleteGrant('a', 'editor'),
        storage.notePerson('a', { id: 'p', name: 'P', linkRole: 'editor', lastSeenAt: 1 }),
        storage.setArchived('a', true),
        storage.addVersion('a', aVersion('v1')),
        storage.deleteVersions('a', ['v1']),
        storage.writeSession('a', 0, '{}'),
      ]
      const outcomes = await Promise.allSettled(attempts)
      expect(outcomes).toMatchObject(attempts.map(() => ({ status: 'rejected', reason: gone })))
      expect(await storage.decidePerson('a', 'p', { role: 'editor', isRemoved: false })).toBe(false)
      expect(await storage.nameVersion('a', 'v1', 'x')).toBe(false)
    })
  })
}

/** A board with a row of each kind. */
async function fill(storage: BoardStorage, boardId: string): Promise<void> {
  await storage.createBoard(aNewBoard(boardId))
  for (let seq = 2; seq <= 6; seq++) {
    await storage.append(boardId, [
      { data: new Uint8Array([seq]), actor: 'editor', owner: { client: 8, author: 'Änn' } },
    ])
    if (seq === 3 || seq === 5) await storage.saveSnapshot(boardId, seq, new Uint8Array([100 + seq]))
  }
  await storage.putGrant(
    boardId,
    aGrant({ role: 'editor', tokenHash: 'new', createdAt: 3, expiresAt: 5_000_000_000_000, passphraseHash: 'scrypt' }),
  )
  await storage.notePerson(boardId, { id: 'p1', name: 'Änn "O\'Hara"', linkRole: 'editor', lastSeenAt: 10 })
  await storage.notePerson(boardId, { id: 'p2', name: '', linkRole: 'viewer', lastSeenAt: 11 })
  await storage.decidePerson(boardId, 'p1', { role: 'facilitator', isRemoved: true })
  await storage.addVersion(boardId, aVersion('v1', { at: 10, data: new Uint8Array(3_000).fill(1), by: 'Ann' }))
  await storage.addVersion(boardId, aVersion('v2', { at: 20, kind: 'named', name: 'Two' }))
  await storage.writeSession(boardId, 0, '{"n":1}')
  await storage.writeSession(boardId, 1, '{"n":2}')
  await storage.refuseClients(boardId, [
    { client: 7, fromClock: 3 },
    { client: 4_294_967_295, fromClock: 0 },
  ])
  await storage.setArchived(boardId, true)
}
