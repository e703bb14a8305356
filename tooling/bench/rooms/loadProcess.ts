import { encodeBoard } from './boardContent.ts'
import { MeasuredWindow } from './deliveries.ts'
import type { LoadMessage, LoadOptions, LoadReport } from './loadMessages.ts'
import { RoomCrowd } from './roomCrowd.ts'

const TICK_MS = 4
/** How long one waits for what is still under way when nobody edits any more. */
const DRAIN_MS = 5_000

const options = JSON.parse(process.argv[2] ?? '{}') as LoadOptions
const tell = (message: LoadMessage): void => void process.send?.(message)
process.on('disconnect', () => process.exit(1))

const window = new MeasuredWindow()
const board = encodeBoard(options.notes)
const { dialect, port, peopleInRoom: people, writersInRoom: writers, brings } = options
const crowds = options.rooms.map(
  (room) => new RoomCrowd({ dialect, port, room, people, writers, board, brings, window }),
)
// A room is gathered one by one, and a few rooms at the same time.
const waiting = [...crowds]
await Promise.all(
  Array.from({ length: 8 }, async () => {
    for (let crowd = waiting.shift(); crowd !== undefined; crowd = waiting.shift()) await crowd.gather()
  }),
)
const begun = new Promise<void>((resolve) => process.once('message', () => resolve()))
tell('gathered')
await begun

let writes = true
const startMs = performance.now()
for (const crowd of crowds) crowd.begin(startMs)
const ticks = setInterval(() => {
  const nowMs = performance.now()
  for (const crowd of crowds) crowd.tick(nowMs, writes)
}, TICK_MS)

await delay(options.warmUpMs)
window.isOpen = true
tell('window-open')
const openedMs = performance.now()
const cpuBefore = process.cpuUsage()
if (options.measureMs > 0) await delay(options.measureMs)
else await until(() => lost() > 0)
window.isOpen = false
const windowMs = performance.now() - openedMs
const cpu = process.cpuUsage(cpuBefore)
tell('window-closed')
writes = false
await Promise.race([delay(DRAIN_MS), until(() => missing() === 0 || lost() > 0)])
clearInterval(ticks)

tell({
  windowMs,
  deliveries: window.deliveries,
  editP50Ms: window.editMs.percentile(0.5),
  editP99Ms: window.editMs.percentile(0.99),
  cursorP99Ms: window.cursorMs.percentile(0.99),
  missing: missing(),
  lostConnections: lost(),
  generatorShare: (cpu.user + cpu.system) / 1_000 / windowMs,
  seen: crowds.map(({ deliveries }) =>
    deliveries.seenByOthers().map(({ count, sentAtMs }) => ({
      count,
      sentAtMs: sentAtMs.map((atMs) => Math.round(performance.timeOrigin + atMs)),
    })),
  ),
} satisfies LoadReport)
for (const crowd of crowds) crowd.leave()
process.disconnect()

function missing(): number {
  return crowds.reduce((sum, { deliveries }) => sum + deliveries.missing(), 0)
}

function lost(): number {
  return crowds.reduce((sum, { lostConnections }) => sum + lostConnections, 0)
}

async function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await delay(TICK_MS)
}
