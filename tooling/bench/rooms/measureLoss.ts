import { countMoves, encodeBoard } from './boardContent.ts'
import { readBoard } from './boardOpener.ts'
import type { Contest } from './contest.ts'
import { pathwall, type Contestant } from './contestants.ts'
import { gatherLoad } from './runLoad.ts'
import type { ServerProcess } from './serverProcess.ts'

const ROOMS = 5
const PEOPLE = 10
const NOTES = 50

interface Loss {
  seen: number
  lost: number
  /** Age of the oldest edit that was lost, when the process was killed. */
  oldestMs: number
}

/** What others had seen on their screens and nobody finds again after `kill -9`. */
export async function measureLoss(contest: Contest): Promise<void> {
  const rounds = contest.quick ? 1 : 6
  contest.say(`\nkill -9 at a random moment, ${ROOMS} rooms x ${PEOPLE}, ${rounds} times: edits that others had seen`)
  const losses = new Map<Contestant, Loss>()
  // All at the same time: what is lost depends on the server and the moment alone.
  await Promise.all(
    contest.contestants
      .filter(({ keepsDocuments }) => keepsDocuments)
      .map(async (contestant) => {
        const total: Loss = { seen: 0, lost: 0, oldestMs: 0 }
        const server = await contest.start(contestant)
        for (let round = 0; round < rounds; round++) {
          const { seen, lost, oldestMs } = await killUnderLoad(server, 2_000 + Math.random() * 4_000)
          total.seen += seen
          total.lost += lost
          total.oldestMs = Math.max(total.oldestMs, oldestMs)
        }
        losses.set(contestant, total)
        await server.dispose()
      }),
  )
  const of =
    (value: (loss: Loss) => number) =>
    (contestant: Contestant): number[] => {
      const loss = losses.get(contestant)
      return loss === undefined ? [] : [value(loss)]
    }
  contest.compare([
    { name: 'seen by others', unit: 'edits', of: of(({ seen }) => seen) },
    { name: 'of these gone', unit: 'edits', of: of(({ lost }) => lost) },
    { name: 'oldest that is gone', unit: 'ms old', of: of(({ oldestMs }) => Math.round(oldestMs)) },
  ])
  contest.figure('seen and then gone', losses.get(pathwall)?.lost ?? Number.NaN, 'edits', '0')
}

async function killUnderLoad(server: ServerProcess, afterMs: number): Promise<Loss> {
  const shape = { rooms: ROOMS, peopleInRoom: PEOPLE, notes: NOTES, warmUpMs: 0, measureMs: 0 }
  const load = await gatherLoad(server, shape)
  load.begin()
  await load.next('window-open')
  await new Promise((resolve) => setTimeout(resolve, afterMs))
  const killedAtMs = Date.now()
  await server.kill()
  const { seen } = await load.report()
  await server.restart()
  const loss: Loss = { seen: 0, lost: 0, oldestMs: 0 }
  const bytes = encodeBoard(NOTES).byteLength * 0.9
  for (const [index, room] of load.options.rooms.entries()) {
    // A server that lost the board altogether has none of the edits.
    const doc = await readBoard(server.contestant.dialect, server.port, room, bytes).catch(() => undefined)
    seen[index]?.forEach(({ count, sentAtMs }, writer) => {
      const kept = doc === undefined ? 0 : countMoves(doc, writer)
      loss.seen += count
      loss.lost += Math.max(0, count - kept)
      const oldest = sentAtMs[kept]
      if (kept < count && oldest !== undefined) loss.oldestMs = Math.max(loss.oldestMs, killedAtMs - oldest)
    })
  }
  return loss
}
