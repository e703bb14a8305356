import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { createSealedCookies } from './sealedCookies.ts'

const now = new Date('2026-03-01T08:00:00Z')
const after = (ms: number): Date => new Date(now.getTime() + ms)
const aNode = (secret: Uint8Array) => createSealedCookies({ readSecret: async () => Promise.resolve(secret) })

it('[S117] opens a cookie on every node, for what it was made for, and until its end', async () => {
  const secret = randomBytes(32)
  const sealed = await aNode(secret).seal('session', { name: 'Anna' }, now, 60_000)
  const node = aNode(secret)
  expect(await node.open('session', sealed, after(59_000))).toMatchObject({ name: 'Anna' })
  expect(await node.open('session', sealed, after(60_000))).toBeUndefined()
  expect(await node.open('pending', sealed, now)).toBeUndefined()
  expect(await aNode(randomBytes(32)).open('session', sealed, now)).toBeUndefined()
})

it('asks storage again when it did not say the secret', async () => {
  let answers = 0
  const cookies = createSealedCookies({
    readSecret: async () => (++answers === 1 ? Promise.reject(new Error('away')) : Promise.resolve(randomBytes(32))),
  })
  await expect(cookies.seal('session', {}, now, 1_000)).rejects.toThrow('away')
  const sealed = await cookies.seal('session', {}, now, 1_000)
  expect(await cookies.open('session', sealed, now)).toBeDefined()
  expect(answers).toBe(2)
})
