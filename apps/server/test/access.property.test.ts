import { ROLES } from '@pathwall/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AccessWorld, type AccessAction } from './accessWorld.ts'
import { makeBoard } from './api.ts'
import { startTestServer } from './startTestServer.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`access seed ${seed} (TEST_SEED=${seed} repeats this run)`)

const who = fc.nat(ROLES.length - 1)
const role = fc.constantFrom(...ROLES)
const action = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('decide'), by: who, who, role: fc.option(role) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('remove', 'forgive'), by: who, who }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('renew', 'revoke'), by: who, link: role }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('archive', 'reopen'), by: who }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('take-link'), who, link: role }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('write'), who }) },
)

it('[S105] gives nobody more than the links and the decisions say, over HTTP or live, whatever facilitators do', async () => {
  const server = await startTestServer()
  await fc.assert(
    fc.asyncProperty(fc.array<AccessAction>(action, { minLength: 10, maxLength: 25, size: 'max' }), async (actions) => {
      const board = await makeBoard(server.url, { template: 'blank' })
      const world = await AccessWorld.open(server, board)
      for (const next of actions) {
        await world.act(next)
        await world.check(`after ${JSON.stringify(next)}`)
      }
      expect(await world.wrongEdits()).toEqual({ missing: [], forbidden: [] })
      world.close()
    }),
    { seed, numRuns: 6 },
  )
}, 120_000)
