import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { AttackOptions, AttackReport } from './attackMessages.ts'
import type { Contest } from './contest.ts'
import { pathwall } from './contestants.ts'
import { prepareRooms } from './prepareRooms.ts'
import { gatherLoad, runLoad } from './runLoad.ts'

const NOTES = 50

/** Hostile frames against our decoder in one room, for a while: what its neighbours notice, and whether the memory comes back. */
export async function measureAttack(contest: Contest): Promise<void> {
  const forMs = contest.quick ? 6_000 : 120_000
  const seed = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
  contest.say(`\nHostile frames for ${forMs / 1000} s, seed ${seed} (TEST_SEED=${seed} repeats them)`)
  const server = await contest.start(pathwall)
  const [room] = await prepareRooms(server, 1, NOTES)
  if (room === undefined) throw new Error('unreachable: one room was asked for')
  const shape = { rooms: 1, peopleInRoom: 10, notes: NOTES, warmUpMs: 1_000, measureMs: contest.quick ? 3_000 : 10_000 }
  const inPeace = await runLoad(server, shape)
  const before = await server.heapBytes()
  const neighbours = await gatherLoad(server, { ...shape, measureMs: forMs })
  neighbours.begin()
  await neighbours.next('window-open')
  const report = await attack({ port: server.port, room, notes: NOTES, seed, forMs })
  const underAttack = await neighbours.report()
  await new Promise((resolve) => setTimeout(resolve, (pathwall.unloadsAfterMs ?? 0) + 2_000))
  const after = await server.heapBytes()
  contest.say(
    `  ${report.frames} frames over ${report.connections} connections; closed with ${Object.entries(report.closedWith)
      .map(([code, times]) => `${code}: ${times}`)
      .join(', ')}`,
  )
  const complaints = server.complaints()
  if (complaints !== '') contest.say(`  The server said: ${complaints.slice(0, 2_000)}`)
  contest.figure('neighbours, edits p99 in peace', inPeace.editP99Ms, 'ms')
  contest.figure('neighbours, edits p99 under attack', underAttack.editP99Ms, 'ms', '100')
  contest.figure('neighbours, never seen', underAttack.missing + underAttack.lostConnections, 'edits', '0')
  contest.figure('still running', server.isRunning() ? 1 : 0, '', '>=1')
  contest.figure('memory kept', (after - before) / 2 ** 20, 'MiB', '5')
  await server.dispose()
}

async function attack(options: AttackOptions): Promise<AttackReport> {
  const child = fork(fileURLToPath(new URL('attackProcess.ts', import.meta.url)), [JSON.stringify(options)])
  const [report] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The attackers ended with ${String(code)}`)
    }),
  ])) as [AttackReport]
  return report
}
