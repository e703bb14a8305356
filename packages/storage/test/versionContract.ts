import { aNewBoard } from '@pathwall/testkit'
import { describe, expect, it } from 'vitest'
import type { BoardStorage, StoredVersion } from '../src/boardStorage.ts'

/** What every storage keeps to about versions, sessions and secrets. */
export function describeVersions(name: string, openHere: (where?: string) => Promise<BoardStorage>): void {
  const openBoard = async (): Promise<BoardStorage> => {
    const storage = await openHere()
    await storage.createBoard(aNewBoard('a'))
    return storage
  }

  describe(`${name}: versions`, () => {
    it('[S62] are listed newest first, and come back as they were given', async () => {
      const storage = await openBoard()
      const first = aVersion('v1', { at: 10, seq: 1, data: new Uint8Array(10_000).fill(7) })
      const second = aVersion('v2', { at: 20, seq: 4, kind: 'named', name: 'Before the review', by: 'Ann', counts: {} })
      expect(await storage.addVersion('a', first)).toBe(true)
      expect(await storage.addVersion('a', second)).toBe(true)
      const { data: _first, ...firstInfo } = first
      const { data: _second, ...secondInfo } = second
      expect(await storage.listVersions('a')).toEqual([secondInfo, firstInfo])
      expect(await storage.readVersion('a', 'v1')).toEqual(first)
      expect(await storage.readVersion('a', 'v2')).toEqual(second)
      expect(await storage.readVersion('a', 'v3')).toBeUndefined()
    })

    it('[S62] that another node has taken meanwhile are not taken twice', async () => {
      const storage = await openBoard()
      expect(await storage.addVersion('a', aVersion('v1', { at: 100 }), 50)).toBe(true)
      expect(await storage.addVersion('a', aVersion('v2', { at: 110 }), 100)).toBe(false)
      expect(await storage.addVersion('a', aVersion('v3', { at: 110 }), 60)).toBe(false)
      expect(await storage.addVersion('a', aVersion('v4', { at: 110 }), 101)).toBe(true)
      expect((await storage.listVersions('a')).map(({ id }) => id)).toEqual(['v4', 'v1'])
    })

    it('[S62] are taken again after a clock that was ahead has been set right', async () => {
      const storage = await openBoard()
      await storage.addVersion('a', aVersion('ahead', { at: 5_000 }))
      expect(await storage.addVersion('a', aVersion('v1', { at: 100 }), 50)).toBe(true)
      expect(await storage.addVersion('a', aVersion('v2', { at: 90 }), 40)).toBe(false)
    })

    it('[S62] asked for at once by several are taken once', async () => {
      const storage = await openBoard()
      const taken = await Promise.all(
        ['v1', 'v2', 'v3'].map(async (id) => storage.addVersion('a', aVersion(id, { at: 100 }), 50)),
      )
      expect(taken.filter(Boolean)).toHaveLength(1)
      expect(await storage.listVersions('a')).toHaveLength(1)
    })

    it('[S62] can be named, and are then among those that are kept', async () => {
      const storage = await openBoard()
      await storage.addVersion('a', aVersion('v1', { kind: 'automatic' }))
      expect(await storage.nameVersion('a', 'v1', 'The good one')).toBe(true)
      expect(await storage.listVersions('a')).toMatchObject([{ id: 'v1', kind: 'named', name: 'The good one' }])
      expect(await storage.nameVersion('a', 'v2', 'None')).toBe(false)
    })

    it('[S62] are deleted one by one', async () => {
      const storage = await openBoard()
      for (const id of ['v1', 'v2', 'v3']) await storage.addVersion('a', aVersion(id))
      await storage.deleteVersions('a', ['v1', 'v3', 'nowhere'])
      expect((await storage.listVersions('a')).map(({ id }) => id)).toEqual(['v2'])
    })

    it('[S62] of one board are not those of another', async () => {
      const storage = await openBoard()
      await storage.createBoard(aNewBoard('b'))
      await storage.addVersion('a', aVersion('v1'))
      await storage.addVersion('b', aVersion('v1', { by: 'Ben' }), 0)
      await storage.deleteVersions('a', ['v1'])
      expect(await storage.readVersion('b', 'v1')).toMatchObject({ by: 'Ben' })
    })

    it('[S2] [S62] are there for whoever asks after them, before they are stored', async () => {
      const storage = await openBoard()
      const added = storage.addVersion('a', aVersion('v1', { data: new Uint8Array(1_000_000) }))
      const appended = storage.append('a', [{ data: new Uint8Array([1]), actor: 'editor' }])
      expect(await storage.listVersions('a')).toHaveLength(1)
      expect(await added).toBe(true)
      expect(await appended).toBe(2)
    })
  })

  describe(`${name}: sessions`, () => {
    it('[S63] change only for who knows their last version', async () => {
      const storage = await openBoard()
      expect(await storage.readSession('a')).toBeUndefined()
      expect(await storage.writeSession('a', 1, '{"stage":"none"}')).toBe(false)
      expect(await storage.writeSession('a', 0, '{"stage":"first"}')).toBe(true)
      expect(await storage.writeSession('a', 0, '{"stage":"late"}')).toBe(false)
      expect(await storage.readSession('a')).toEqual({ version: 1, data: '{"stage":"first"}' })
      expect(await storage.writeSession('a', 1, '{"stage":"second"}')).toBe(true)
      expect(await storage.writeSession('a', 1, '{"stage":"late"}')).toBe(false)
      expect(await storage.readSession('a')).toEqual({ version: 2, data: '{"stage":"second"}' })
    })

    it('[S63] are won by one of those who change them at once', async () => {
      const storage = await openBoard()
      const written = await Promise.all(['1', '2', '3'].map(async (data) => storage.writeSession('a', 0, data)))
      expect(written.filter(Boolean)).toHaveLength(1)
      const winner = String(written.indexOf(true) + 1)
      expect(await storage.readSession('a')).toEqual({ version: 1, data: winner })
    })
  })

  it(`${name}: [S63] a secret is the same for all who ask for it, and each name has its own`, async () => {
    const storage = await openHere()
    const asked = await Promise.all([1, 2, 3].map(async (fill) => storage.readSecret('pass', filled(fill))))
    expect(new Set(asked.map(String)).size).toBe(1)
    expect(await storage.readSecret('pass', filled(9))).toEqual(asked[0])
    expect(await storage.readSecret('other', filled(9))).toEqual(filled(9))
  })
}

export function aVersion(id: string, more: Partial<StoredVersion> = {}): StoredVersion {
  return {
    id,
    kind: 'automatic',
    name: undefined,
    at: 1,
    by: undefined,
    seq: 1,
    counts: { notes: 12, controls: 3, gaps: 2 },
    data: new Uint8Array([0, 0]),
    ...more,
  }
}

function filled(value: number): Uint8Array {
  return new Uint8Array(32).fill(value)
}
