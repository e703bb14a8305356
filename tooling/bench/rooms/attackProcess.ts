import { seededRandom } from '@pathwall/testkit'
import type { AttackOptions, AttackReport } from './attackMessages.ts'
import { encodeBoard } from './boardContent.ts'
import { doorOf } from './dialect.ts'
import { HostileFrames } from './hostileFrames.ts'
import { RawSocket } from './rawSocket.ts'

const SOCKETS = 8
/** Sent by one socket before it lets the others speak. */
const FRAMES_AT_ONCE = 10

const { port, room, notes, seed, forMs } = JSON.parse(process.argv[2] ?? '{}') as AttackOptions
process.on('disconnect', () => process.exit(1))
const board = encodeBoard(notes)
const { path, protocols } = doorOf('pathwall', room)
const report: AttackReport = { frames: 0, connections: 0, closedWith: {} }
const endMs = performance.now() + forMs

await Promise.all(
  Array.from({ length: SOCKETS }, async (_, index) => attack(new HostileFrames(seededRandom(seed + index), board))),
)
process.send?.(report)
process.disconnect()

async function attack(frames: HostileFrames): Promise<void> {
  while (performance.now() < endMs) {
    let isClosed = false
    const closed = new Promise<number | undefined>((resolve) => {
      void RawSocket.open(port, path, protocols, {
        message: () => {},
        closed: (code) => {
          isClosed = true
          resolve(code)
        },
      }).then(
        async (socket) => {
          report.connections++
          while (!isClosed && performance.now() < endMs) {
            for (let left = FRAMES_AT_ONCE; left > 0; left--, report.frames++) socket.sendRaw(frames.next())
            await new Promise((wake) => setImmediate(wake))
          }
          socket.cut()
        },
        () => resolve(undefined),
      )
    })
    const code = String((await closed) ?? 'cut')
    report.closedWith[code] = (report.closedWith[code] ?? 0) + 1
  }
}
