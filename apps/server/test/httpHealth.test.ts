import { createSqliteStorage } from '@pathwall/storage'
import pino from 'pino'
import { expect, it } from 'vitest'
import { readinessRoute } from '../src/http/readinessRoute.ts'
import type { RouteRequest } from '../src/http/route.ts'
import { createRoomRegistry } from '../src/rooms/createRoomRegistry.ts'
import { ask } from './api.ts'
import { startTestServer } from './startTestServer.ts'
import { temporaryFolder } from './temporaryFolder.ts'

it('is alive and ready when it runs', async () => {
  const { url } = await startTestServer()
  expect(await ask(url, '/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } })
  expect(await ask(url, '/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } })
})

it('is not ready without its storage, nor once it stops', async () => {
  const storage = await createSqliteStorage({ folder: temporaryFolder() })
  const rooms = createRoomRegistry({ storage, logger: pino({ level: 'silent' }) })
  const readiness = async (isReady: boolean) =>
    readinessRoute.handle({
      services: { rooms, storage, isReady: () => isReady, troubles: () => [] },
    } as unknown as RouteRequest)
  expect(await readiness(true)).toMatchObject({ status: 200 })
  expect(await readiness(false)).toEqual({ status: 503, body: { status: 'stopping' } })
  await storage.close()
  expect(await readiness(true)).toEqual({ status: 503, body: { status: 'storage does not answer' } })
})
