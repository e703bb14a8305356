import type { Benchmark } from './benchmark.ts'
import { createContest } from './rooms/contest.ts'
import { measureAttack } from './rooms/measureAttack.ts'
import { measureLoads } from './rooms/measureLoads.ts'
import { measureLoss } from './rooms/measureLoss.ts'
import { measureMemory } from './rooms/measureMemory.ts'
import { measureOpening } from './rooms/measureOpening.ts'

/** Our server as it ships, everything durable, beside others and a bare fan-out, in turns in one run. */
export const roomServer: Benchmark = {
  name: 'server',
  about:
    "rooms under load, opening, memory, kill -9 and hostile frames, beside y-websocket's server, Hocuspocus and bare ws",
  run: async (context) => {
    const contest = await createContest(context)
    contest.say('In brackets: ours / theirs, by round; below 1 ours needs less.')
    await measureLoads(contest)
    await measureOpening(contest)
    await measureMemory(contest)
    await measureLoss(contest)
    await measureAttack(contest)
  },
}
