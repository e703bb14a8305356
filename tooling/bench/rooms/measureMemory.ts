import { encodeBoard } from './boardContent.ts'
import { openBoard, type OpenedBoard } from './boardOpener.ts'
import type { Contest } from './contest.ts'
import type { Contestant } from './contestants.ts'
import type { RoomAddress } from './dialect.ts'
import { prepareRooms } from './prepareRooms.ts'
import type { ServerProcess } from './serverProcess.ts'

const NOTES = 10

interface Memory {
  roomKiB: number
  connectionKiB: number
  keptKiB: number
}

/** Heap and buffers after a collection: of a room with one person, of each further person, and what is kept when all have left. */
export async function measureMemory(contest: Contest): Promise<void> {
  const rooms = contest.quick ? 100 : 300
  const people = contest.quick ? 100 : 300
  contest.say(
    `\nMemory: ${rooms} rooms of ${NOTES} notes with one person each, then ${people} more people in one of them, then nobody`,
  )
  const memory = new Map<Contestant, Memory>()
  // All at the same time: nobody's heap becomes larger because the others are busy.
  await Promise.all(
    contest.contestants.map(async (contestant) => {
      const server = await contest.start(contestant)
      memory.set(contestant, await measure(server, rooms, people))
      await server.dispose()
    }),
  )
  const of =
    (value: (memory: Memory) => number) =>
    (contestant: Contestant): number[] => {
      const measured = memory.get(contestant)
      return measured === undefined ? [] : [value(measured)]
    }
  contest.compare([
    { name: 'a room with one idle person', unit: 'KiB', of: of(({ roomKiB }) => roomKiB) },
    { name: 'each further person', unit: 'KiB', of: of(({ connectionKiB }) => connectionKiB) },
    { name: 'kept of each room when all have left', unit: 'KiB', of: of(({ keptKiB }) => keptKiB) },
  ])
}

async function measure(server: ServerProcess, roomCount: number, people: number): Promise<Memory> {
  const addresses = await prepareRooms(server, roomCount + 20, NOTES)
  const { dialect, unloadsAfterMs } = server.contestant
  const board = dialect === 'pathwall' ? undefined : encodeBoard(NOTES)
  // What is loaded once, on first use, belongs to no room.
  for (const { leave } of await enter(server, addresses.slice(roomCount), board)) leave()
  const unloaded = async (): Promise<number> => {
    await delay((unloadsAfterMs ?? 0) + 2_000)
    return heapKiB(server)
  }
  const before = await unloaded()
  const alone = await enter(server, addresses.slice(0, roomCount), board)
  await delay(1_000)
  const withRooms = await heapKiB(server)
  const [first] = addresses
  const crowd = first === undefined ? [] : await enter(server, Array<RoomAddress>(people).fill(first), undefined)
  await delay(1_000)
  const withCrowd = await heapKiB(server)
  for (const { leave } of [...crowd, ...alone]) leave()
  const after = await unloaded()
  return {
    roomKiB: (withRooms - before) / roomCount,
    connectionKiB: (withCrowd - withRooms) / people,
    keptKiB: (after - before) / roomCount,
  }
}

/** One person for each address, who brings the board where there is none. */
async function enter(
  server: ServerProcess,
  addresses: readonly RoomAddress[],
  board: Uint8Array | undefined,
): Promise<Pick<OpenedBoard, 'leave'>[]> {
  const opened: Pick<OpenedBoard, 'leave'>[] = []
  for (const address of addresses) {
    const person = await openBoard(server.contestant.dialect, server.port, address, 0)
    if (board !== undefined) await person.bring(board)
    opened.push(person)
  }
  return opened
}

async function heapKiB(server: ServerProcess): Promise<number> {
  return (await server.heapBytes()) / 1024
}

async function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
