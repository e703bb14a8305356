import { aNewBoard } from '@pathwall/testkit'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { BoardStorage, Grant, RefusedClient } from '../src/boardStorage.ts'
import { describeAccess } from './accessContract.ts'
import { describeDumps } from './dumpContract.ts'
import { describeVersions } from './versionContract.ts'

/** Opens a storage; called again with the same place, it finds what is there. */
export type OpenStorage = (place: string) => Promise<BoardStorage>

/** What every storage keeps to, whatever lies beneath it. `place` makes an empty place for one test. */
export function describeStorage(name: string, place: () => string, open: OpenStorage): void {
  const openHere = async (where = place()): Promise<BoardStorage> => {
    const storage = await open(where)
    onTestFinished(async () => storage.close())
    return storage
  }

  describe(`${name}: boards`, () => {
    it('[S1] knows a board with its first update and its roles once it is made', async () => {
      const storage = await openHere()
      await storage.createBoard(aNewBoard('board-1', { update: bytes(1, 2, 3) }))
      expect(await storage.readHead('board-1')).toEqual({
        createdAt: Date.UTC(2026, 0, 31, 12),
        seq: 1,
        accessVersion: 0,
        isArchived: false,
      })
      expect(await storage.load('board-1')).toEqual({ snapshot: undefined, updates: [bytes(1, 2, 3)], seq: 1 })
      expect((await storage.findGrant('board-1', 'hash-of-editor'))?.role).toBe('editor')
      expect((await storage.findGrant('board-1', 'hash-of-viewer'))?.role).toBe('viewer')
      expect(await storage.findGrant('board-1', 'hash-of-nobody')).toBeUndefined()
    })

    it('[S1] gives a token no role on another board', async () => {
      const storage = await openHere()
      await storage.createBoard(aNewBoard('board-1'))
      await storage.createBoard({ ...aNewBoard('board-2'), grants: [] })
      expect(await storage.findGrant('board-2', 'hash-of-editor')).toBeUndefined()
    })

    it('[S1] makes all of a board or nothing of it', async () => {
      const storage = await openHere()
      const [, twice] = aNewBoard('broken').grants as [Grant, Grant]
      await expect(storage.createBoard({ ...aNewBoard('broken'), grants: [twice, twice] })).rejects.toMatchObject({
        code: 'board/save-failed',
      })
      expect(await storage.readHead('broken')).toBeUndefined()
      await storage.createBoard(aNewBoard('broken'))
      await expect(storage.createBoard(aNewBoard('broken', { update: bytes(9) }))).rejects.toMatchObject({
        code: 'board/save-failed',
      })
      expect((await storage.load('broken')).updates).toEqual([bytes(0, 0)])
    })

    it('says of an unknown board that there is none', async () => {
      const storage = await openHere()
      expect(await storage.readHead('nowhere')).toBeUndefined()
      const unknown = { code: 'board/not-found', details: { boardId: 'nowhere' } }
      await expect(storage.load('nowhere')).rejects.toMatchObject(unknown)
      await expect(storage.append('nowhere', [anUpdate(1)])).rejects.toMatchObject(unknown)
      await expect(storage.saveSnapshot('nowhere', 0, bytes(1))).rejects.toMatchObject(unknown)
    })
  })

  describe(`${name}: the log`, () => {
    it('[S2] numbers updates without gaps, in the order of the calls, each board for itself', async () => {
      const storage = await openHere()
      await storage.createBoard(aNewBoard('a'))
      await storage.createBoard(aNewBoard('b'))
      const seqs = await Promise.all([
        storage.append('a', [anUpdate(1)]),
        storage.append('b', [anUpdate(2)]),
        storage.append('a', [anUpdate(3), anUpdate(4)]),
        storage.append('a', [anUpdate(5)]),
        storage.append('b', [anUpdate(6)]),
      ])
      expect(seqs).toEqual([2, 2, 4, 5, 3])
      expect(await storage.load('a')).toEqual({
        snapshot: undefined,
        updates: [bytes(0, 0), bytes(1), bytes(3), bytes(4), bytes(5)],
        seq: 5,
      })
      expect((await storage.load('b')).updates).toEqual([bytes(0, 0), bytes(2), bytes(6)])
    })

    it('[S2] keeps the others of a group when one append names an unknown board', async () => {
      const storage = await openHere()
      await storage.createBoard(aNewBoard('a'))
      const outcomes = await Promise.allSettled([
        storage.append('a', [anUpdate(1)]),
        storage.append('nowhere', [anUpdate(2)]),
        storage.append('a', [anUpdate(3)]),
      ])
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect((await storage.load('a')).updates).toEqual([bytes(0, 0), bytes(1), bytes(3)])
    })

    it('[S2] shows to a load what was asked to be stored before it', async () => {
      const storage = await openHere()
      await storage.createBoard(aNewBoard('a'))
      const appended = storage.append('a', [anUpdate(1)])
      expect((await storage.load('a')).seq).toBe(2)
      expect(await appended).toBe(2)
    })

    it('stores the bytes of a view and not what lies around them', async () => {
      const storage = await openHere()
      await storage.createBoard(aNewBoard('a'))
      await storage.append('a', [{ data: new Uint8Array([9, 9, 7, 8, 9]).subarray(2, 4), actor: 'editor' }])
      expect((await storage.load('a')).updates[1]).toEqual(bytes(7, 8))
    })

    it('[S3] has everything again after it was closed and opened', async () => {
      const where = place()
      const storage = await open(where)
      await storage.createBoard(aNewBoard('a'))
      await storage.append('a', [anUpdate(1), anUpdate(2)])
      const last = storage.append('a', [anUpdate(3)])
      await storage.close()
      await storage.close()
      expect(await last).toBe(4)
      await expect(storage.append('a', [anUpdate(4)])).rejects.toMatchObject({ code: 'board/save-failed' })
      const again = await openHere(where)
      expect((await again.load('a')).updates).toEqual([bytes(0, 0), bytes(1), bytes(2), bytes(3)])
      expect(await again.append('a', [anUpdate(5)])).toBe(5)
      expect((await again.findGrant('a', 'hash-of-facilitator'))?.role).toBe('facilitator')
    })
  })

  describe(`${name}: snapshots`, () => {
    it('[S4] replaces the log up to a number and leaves what came after', async () => {
      const storage = await openHere()
      await storage.createBoard(aNewBoard('a'))
      await storage.append('a', [anUpdate(1), anUpdate(2), anUpdate(3)])
      await storage.saveSnapshot('a', 3, bytes(100))
      expect(await storage.load('a')).toEqual({ snapshot: bytes(100), updates: [bytes(3)], seq: 4 })
      await storage.saveSnapshot('a', 4, bytes(101))
      expect(await storage.load('a')).toEqual({ snapshot: bytes(101), updates: [], seq: 4 })
      expect(await storage.append('a', [anUpdate(5)])).toBe(5)
    })

    it('[S4] is not set back by a snapshot that comes late', async () => {
      const storage = await openHere()
      await storage.createBoard(aNewBoard('a'))
      await storage.append('a', [anUpdate(1), anUpdate(2)])
      await storage.saveSnapshot('a', 3, bytes(103))
      await storage.saveSnapshot('a', 2, bytes(102))
      expect(await storage.load('a')).toEqual({ snapshot: bytes(103), updates: [], seq: 3 })
    })

    it('[S4] refuses a snapshot of what the log does not have', async () => {
      const storage = await openHere()
      await storage.createBoard(aNewBoard('a'))
      await expect(storage.saveSnapshot('a', 2, bytes(1))).rejects.toMatchObject({ code: 'board/save-failed' })
      expect((await storage.load('a')).updates).toEqual([bytes(0, 0)])
    })
  })

  describe(`${name}: a part of the log`, () => {
    it('[S61] is what came behind a number, as far as the log reaches back', async () => {
      const storage = await openHere()
      await storage.createBoard(aNewBoard('a'))
      await storage.append('a', [anUpdate(2), anUpdate(3), anUpdate(4)])
      expect(await storage.loadSince('a', 0)).toEqual({
        updates: [bytes(0, 0), bytes(2), bytes(3), bytes(4)],
        seq: 4,
      })
      expect(await storage.loadSince('a', 3)).toEqual({ updates: [bytes(4)], seq: 4 })
      expect(await storage.loadSince('a', 4)).toEqual({ updates: [], seq: 4 })
      // Somebody knows of more than there is: a backup was put in the place of what they saw.
      expect(await storage.loadSince('a', 5)).toBeUndefined()
      await storage.saveSnapshot('a', 3, bytes(103))
      expect(await storage.loadSince('a', 2)).toBeUndefined()
      expect(await storage.loadSince('a', 3)).toEqual({ updates: [bytes(4)], seq: 4 })
      await storage.saveSnapshot('a', 4, bytes(104))
      expect(await storage.loadSince('a', 3)).toBeUndefined()
      expect(await storage.loadSince('a', 4)).toEqual({ updates: [], seq: 4 })
    })

    it('[S61] makes the document as it was, as far as the log reaches back', async () => {
      const storage = await openHere()
      await storage.createBoard(aNewBoard('a'))
      await storage.append('a', [anUpdate(2), anUpdate(3), anUpdate(4), anUpdate(5), anUpdate(6)])
      expect(await storage.loadAt('a', 0)).toEqual({ snapshot: undefined, updates: [], seq: 0 })
      expect(await storage.loadAt('a', 2)).toEqual({ snapshot: undefined, updates: [bytes(0, 0), bytes(2)], seq: 2 })
      expect(await storage.loadAt('a', 7)).toBeUndefined()
      await storage.saveSnapshot('a', 3, bytes(103))
      await storage.saveSnapshot('a', 5, bytes(105))
      expect(await storage.loadAt('a', 6)).toEqual({ snapshot: bytes(105), updates: [bytes(6)], seq: 6 })
      expect(await storage.loadAt('a', 5)).toEqual({ snapshot: bytes(105), updates: [], seq: 5 })
      // The snapshot before the newest is kept, what lay between them is not.
      expect(await storage.loadAt('a', 4)).toBeUndefined()
      expect(await storage.loadAt('a', 3)).toEqual({ snapshot: bytes(103), updates: [], seq: 3 })
      expect(await storage.loadAt('a', 2)).toBeUndefined()
    })

    it('[S61] that nobody may add to is known by the clients who tried', async () => {
      const storage = await openHere()
      await storage.createBoard(aNewBoard('a'))
      expect(await storage.readRefusedClients('a')).toEqual([])
      await storage.refuseClients('a', [refused(4_294_967_295, 0), refused(7, 5), refused(7, 6)])
      await storage.refuseClients('a', [refused(7, 3), refused(8, Number.MAX_SAFE_INTEGER)])
      await storage.refuseClients('a', [refused(7, 4), refused(4_294_967_295, 9)])
      expect((await storage.readRefusedClients('a')).sort((a, b) => a.client - b.client)).toEqual([
        refused(7, 3),
        refused(8, Number.MAX_SAFE_INTEGER),
        refused(4_294_967_295, 0),
      ])
    })

    it('[S61] knows who wrote first under a client id, and no one for an update that was not stored', async () => {
      const storage = await openHere()
      await storage.createBoard(aNewBoard('a'))
      await storage.createBoard(aNewBoard('b'))
      const by = (author: string, client: number) => ({ ...anUpdate(1), owner: { client, author } })
      await storage.append('a', [by('ann', 7), anUpdate(2), by('ben', 4_294_967_295)])
      await Promise.all([
        storage.append('a', [by('eve', 7), by('eve', 8)]),
        storage.append('b', [by('eve', 9)]),
        storage.append('nowhere', [by('eve', 10)]).catch(() => {}),
      ])
      const known = await storage.readClientOwners('a', [7, 8, 9, 10, 4_294_967_295])
      expect([...known].sort(([a], [b]) => a - b)).toEqual([
        [7, 'ann'],
        [8, 'eve'],
        [4_294_967_295, 'ben'],
      ])
      expect(await storage.readClientOwners('b', [7, 9])).toEqual(new Map([[9, 'eve']]))
      expect(await storage.readClientOwners('a', [])).toEqual(new Map())
      expect((await storage.load('a')).seq).toBe(6)
    })
  })

  describe(`${name}: many boards`, () => {
    it('[S1] are listed in their order, a part at a time', async () => {
      const storage = await openHere()
      const ids = ['-dash', '0', 'A', 'Z', '_under', 'a', 'ab', 'b']
      for (const id of ids.toReversed()) await storage.createBoard(aNewBoard(id))
      expect(await storage.listBoards(undefined, 3)).toEqual(['-dash', '0', 'A'])
      expect(await storage.listBoards('A', 3)).toEqual(['Z', '_under', 'a'])
      expect(await storage.listBoards('a', 100)).toEqual(['ab', 'b'])
      expect(await storage.listBoards('b', 100)).toEqual([])
    })

    it('[S1] show at once what has changed about them', async () => {
      const storage = await openHere()
      await storage.createBoard(aNewBoard('a'))
      await storage.createBoard(aNewBoard('b'))
      await storage.append('b', [anUpdate(1)])
      const heads = await storage.readHeads(['a', 'nowhere', 'b'])
      expect(Object.fromEntries([...heads].map(([id, { seq }]) => [id, seq]))).toEqual({ a: 1, b: 2 })
      expect(await storage.readHeads([])).toEqual(new Map())
    })
  })

  describeAccess(name, openHere)
  describeVersions(name, openHere)
  describeDumps(name, openHere)

  it(`${name}: answers when it is asked whether it works`, async () => {
    const storage = await openHere()
    await storage.check()
    await storage.close()
    await expect(storage.check()).rejects.toThrow('closed')
  })
}

export function anUpdate(...data: number[]): { data: Uint8Array; actor: string } {
  return { data: bytes(...data), actor: 'editor' }
}

function refused(client: number, fromClock: number): RefusedClient {
  return { client, fromClock }
}

export function bytes(...values: number[]): Uint8Array {
  return new Uint8Array(values)
}
