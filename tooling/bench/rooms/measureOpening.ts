import { encodeBoard } from './boardContent.ts'
import { openBoard, type OpenedBoard } from './boardOpener.ts'
import { inTurns, type Contest } from './contest.ts'
import { pathwall, type Contestant } from './contestants.ts'
import type { RoomAddress } from './dialect.ts'
import { prepareRooms } from './prepareRooms.ts'
import { median } from './ratios.ts'
import type { ServerProcess } from './serverProcess.ts'

const SIZES = [200, 1_000, 4_000]
const AT_ONCE = 50
const KINDS = ['warm', 'evicted', 'restarted', 'fifty'] as const

type Kind = (typeof KINDS)[number]

const LABELS: Record<Kind, string> = {
  warm: 'warm',
  evicted: 'out of memory',
  restarted: 'after a restart',
  fifty: `${AT_ONCE} at once, until the last has it`,
}
/** In ms, of 4,000 notes. */
const AIMS: Partial<Record<Kind, string>> = { warm: '30', restarted: '120', fifty: '600' }

/** How long it takes from the first packet until a client has the whole board. */
export async function measureOpening(contest: Contest): Promise<void> {
  const { say, quick } = contest
  const samples = { warm: quick ? 5 : 15, evicted: quick ? 1 : 3, restarted: quick ? 1 : 3, fifty: quick ? 1 : 3 }
  say('\nOpening a board: from the first packet to the last byte of the board, ms; medians of')
  say(`  ${KINDS.map((kind) => `${samples[kind]} (${LABELS[kind]})`).join(', ')}`)
  const present = contest.contestants.filter(({ keepsDocuments }) => keepsDocuments)
  const figures = new Map<string, number[]>()
  const emptyFirst = new Map<Contestant, number>()
  const servers = new Map<Contestant, ServerProcess>()
  const rooms = new Map<string, RoomAddress>()
  for (const contestant of present) servers.set(contestant, await contest.start(contestant))
  const keyOf = (kind: Kind | 'room', notes: number, contestant: Contestant): string =>
    `${kind} ${notes} ${contestant.name}`

  const open = async (contestant: Contestant, notes: number): Promise<OpenedBoard> => {
    const server = servers.get(contestant)
    const room = rooms.get(keyOf('room', notes, contestant))
    if (server === undefined || room === undefined)
      throw new Error('unreachable: every server has a room of every size')
    return openBoard(contestant.dialect, server.port, room, encodeBoard(notes).byteLength * 0.9)
  }
  const measure = async (kind: Kind, notes: number, contestant: Contestant): Promise<void> => {
    const startMs = performance.now()
    const opened = await Promise.all(
      Array.from({ length: kind === 'fifty' ? AT_ONCE : 1 }, async () => open(contestant, notes)),
    )
    const tookMs = performance.now() - startMs
    for (const { wasEmptyFirst, leave } of opened) {
      leave()
      if (wasEmptyFirst) emptyFirst.set(contestant, (emptyFirst.get(contestant) ?? 0) + 1)
    }
    const key = keyOf(kind, notes, contestant)
    figures.set(key, [...(figures.get(key) ?? []), tookMs])
  }
  const everywhere = async (kind: Kind, round: number, between: () => Promise<void>): Promise<void> => {
    await between()
    for (const notes of [...SIZES].reverse())
      for (const contestant of inTurns(present, round)) await measure(kind, notes, contestant)
  }

  for (const contestant of present) {
    for (const notes of SIZES) {
      const server = servers.get(contestant)
      if (server === undefined) continue
      const [room] = await prepareRooms(server, 1, notes)
      if (room === undefined) continue
      rooms.set(keyOf('room', notes, contestant), room)
      if (contestant === pathwall) continue
      const first = await openBoard(contestant.dialect, server.port, room, 0)
      await first.bring(encodeBoard(notes))
      first.leave()
    }
  }
  const unloaded = async (): Promise<void> =>
    delay(Math.max(...present.map(({ unloadsAfterMs }) => unloadsAfterMs ?? 0)) + 1_500)
  for (let round = 0; round < samples.evicted; round++) await everywhere('evicted', round, unloaded)
  // Somebody stays, so that the boards are in memory.
  const holders = await Promise.all(
    present.flatMap((contestant) => SIZES.map(async (notes) => open(contestant, notes))),
  )
  for (let round = 0; round < samples.warm; round++) await everywhere('warm', round, async () => {})
  for (let round = 0; round < samples.fifty; round++) await everywhere('fifty', round, async () => delay(200))
  for (const { leave } of holders) leave()
  for (let round = 0; round < samples.restarted; round++)
    await everywhere('restarted', round, async () => {
      await unloaded()
      for (const server of servers.values()) await server.restart()
    })

  for (const notes of SIZES) {
    say(`\n${notes} notes, ${Math.round(encodeBoard(notes).byteLength / 1024)} KiB`)
    contest.compare(
      KINDS.map((kind) => ({
        name: LABELS[kind],
        unit: 'ms',
        of: (contestant: Contestant) => figures.get(keyOf(kind, notes, contestant)) ?? [],
      })),
    )
  }
  say('\nTold that this is all, while the board had yet to come')
  contest.compare([
    {
      name: 'of all openings',
      unit: 'times',
      of: (contestant) => (contestant.keepsDocuments ? [emptyFirst.get(contestant) ?? 0] : []),
    },
  ])
  for (const kind of KINDS)
    contest.figure(
      `4,000 notes, ${kind === 'fifty' ? `${AT_ONCE} at once` : LABELS[kind]}`,
      median(figures.get(keyOf(kind, 4_000, pathwall)) ?? []),
      'ms',
      AIMS[kind],
    )
  for (const server of servers.values()) await server.dispose()
}

async function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
