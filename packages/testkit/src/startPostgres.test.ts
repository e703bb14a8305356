import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { findPostgres } from './findPostgres.ts'
import { startPostgres, type PostgresServer } from './startPostgres.ts'

let postgres: PostgresServer
beforeAll(async () => {
  postgres = await startPostgres({ waitsForDisk: true })
}, 60_000)
afterAll(async () => postgres.dispose(), 60_000)

it('has what was written again after it was stopped and after it was killed', async () => {
  const url = await postgres.createDatabase()
  await postgres.query(url, 'CREATE TABLE written (number int)')
  for (const end of [postgres.stop, postgres.kill]) {
    await postgres.query(url, 'INSERT INTO written SELECT count(*) FROM written')
    await end()
    await expect(postgres.query(url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
    await postgres.start()
  }
  expect(await postgres.query(url, 'SELECT number FROM written ORDER BY number')).toEqual([
    { number: 0 },
    { number: 1 },
  ])
}, 60_000)

it('makes databases that know nothing of each other', async () => {
  const [one, other] = [await postgres.createDatabase(), await postgres.createDatabase()]
  await postgres.query(one, 'CREATE TABLE mine (number int)')
  await expect(postgres.query(other, 'SELECT * FROM mine')).rejects.toThrow('does not exist')
})

it('says what to install where there is no PostgreSQL', async () => {
  expect(findPostgres({ PATHWALL_POSTGRES_BIN: '/nowhere' })).toBeUndefined()
  vi.stubEnv('PATHWALL_POSTGRES_BIN', '/nowhere')
  onTestFinished(() => void vi.unstubAllEnvs())
  await expect(startPostgres()).rejects.toThrow('apt-get install postgresql')
})
