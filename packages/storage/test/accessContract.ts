import { aNewBoard } from '@pathwall/testkit'
import { describe, expect, it } from 'vitest'
import type { BoardStorage, Grant } from '../src/boardStorage.ts'

/** What every storage keeps to about links and people. */
export function describeAccess(name: string, openHere: () => Promise<BoardStorage>): void {
  const openBoard = async (): Promise<BoardStorage> => {
    const storage = await openHere()
    await storage.createBoard(aNewBoard('a'))
    return storage
  }
  const versionOf = async (storage: BoardStorage): Promise<number | undefined> =>
    (await storage.readHead('a'))?.accessVersion

  describe(`${name}: links`, () => {
    it('[S8] has one for each role, and a renewed one takes the place of the old one', async () => {
      const storage = await openBoard()
      const renewed = aGrant({
        role: 'editor',
        tokenHash: 'new',
        createdAt: 5,
        expiresAt: 9,
        passphraseHash: 'scrypt…',
      })
      await storage.putGrant('a', renewed)
      expect(await storage.findGrant('a', 'new')).toEqual(renewed)
      expect(await storage.findGrant('a', 'hash-of-editor')).toBeUndefined()
      const grants = await storage.readGrants('a')
      expect(Object.fromEntries(grants.map(({ role, tokenHash }) => [role, tokenHash]))).toEqual({
        editor: 'new',
        facilitator: 'hash-of-facilitator',
        viewer: 'hash-of-viewer',
      })
      expect(grants).toHaveLength(3)
      expect(await versionOf(storage)).toBe(1)
    })

    it('[S8] is gone when it is deleted, can be made again, and leaves the others', async () => {
      const storage = await openBoard()
      await storage.deleteGrant('a', 'viewer')
      expect(await storage.findGrant('a', 'hash-of-viewer')).toBeUndefined()
      expect((await storage.readGrants('a')).map(({ role }) => role).sort()).toEqual(['editor', 'facilitator'])
      expect(await versionOf(storage)).toBe(1)
      await storage.putGrant('a', aGrant({ role: 'viewer', tokenHash: 'again' }))
      expect((await storage.findGrant('a', 'again'))?.role).toBe('viewer')
      expect(await versionOf(storage)).toBe(2)
    })

    it('[S8] of other boards are not touched', async () => {
      const storage = await openBoard()
      await storage.createBoard(aNewBoard('b'))
      await storage.deleteGrant('a', 'editor')
      expect((await storage.findGrant('b', 'hash-of-editor'))?.role).toBe('editor')
      expect((await storage.readHead('b'))?.accessVersion).toBe(0)
    })
  })

  describe(`${name}: people`, () => {
    it('[S8] are noted when they come and as they call themselves last', async () => {
      const storage = await openBoard()
      await storage.notePerson('a', { id: 'p1', name: 'Ann', linkRole: 'editor', lastSeenAt: 10 })
      await storage.notePerson('a', { id: 'p2', name: 'Ben', linkRole: 'viewer', lastSeenAt: 11 })
      await storage.notePerson('a', { id: 'p1', name: 'Anna', linkRole: 'viewer', lastSeenAt: 12 })
      const anna = {
        id: 'p1',
        name: 'Anna',
        linkRole: 'viewer',
        role: undefined,
        isRemoved: false,
        firstSeenAt: 10,
        lastSeenAt: 12,
      }
      expect(await storage.findPerson('a', 'p1')).toEqual(anna)
      const people = await storage.readPeople('a')
      expect(people).toHaveLength(2)
      expect(people.find(({ id }) => id === 'p1')).toEqual(anna)
      expect(await storage.findPerson('a', 'p3')).toBeUndefined()
      expect(await versionOf(storage)).toBe(0)
    })

    it('[S8] keep what was decided about them when they come again', async () => {
      const storage = await openBoard()
      await storage.notePerson('a', { id: 'p1', name: 'Ann', linkRole: 'editor', lastSeenAt: 10 })
      expect(await storage.decidePerson('a', 'p1', { role: 'viewer', isRemoved: false })).toBe(true)
      expect(await versionOf(storage)).toBe(1)
      await storage.notePerson('a', { id: 'p1', name: 'Ann', linkRole: 'facilitator', lastSeenAt: 20 })
      expect(await storage.findPerson('a', 'p1')).toMatchObject({
        role: 'viewer',
        isRemoved: false,
        linkRole: 'facilitator',
        lastSeenAt: 20,
      })
      expect(await storage.decidePerson('a', 'p1', { role: undefined, isRemoved: true })).toBe(true)
      expect(await storage.findPerson('a', 'p1')).toMatchObject({ role: undefined, isRemoved: true, firstSeenAt: 10 })
      expect(await versionOf(storage)).toBe(2)
    })

    it('[S8] who have not been here cannot be decided about', async () => {
      const storage = await openBoard()
      expect(await storage.decidePerson('a', 'p1', { role: 'editor', isRemoved: false })).toBe(false)
      expect(await storage.readPeople('a')).toEqual([])
      expect(await versionOf(storage)).toBe(0)
    })

    it('[S8] go with their times also when the clock has gone backwards', async () => {
      const storage = await openBoard()
      await storage.notePerson('a', { id: 'p1', name: 'Ann', linkRole: 'editor', lastSeenAt: 1_000 })
      await storage.notePerson('a', { id: 'p1', name: 'Ann', linkRole: 'editor', lastSeenAt: 10 })
      expect(await storage.findPerson('a', 'p1')).toMatchObject({ firstSeenAt: 1_000, lastSeenAt: 10 })
    })
  })

  it(`${name}: [S8] an archived board says so, and can be opened again`, async () => {
    const storage = await openBoard()
    await storage.setArchived('a', true)
    expect(await storage.readHead('a')).toMatchObject({ isArchived: true, accessVersion: 1, seq: 1 })
    await storage.setArchived('a', false)
    expect(await storage.readHead('a')).toMatchObject({ isArchived: false, accessVersion: 2, seq: 1 })
  })
}

export function aGrant(grant: Pick<Grant, 'role' | 'tokenHash'> & Partial<Grant>): Grant {
  return { createdAt: 1, expiresAt: undefined, passphraseHash: undefined, ...grant }
}
