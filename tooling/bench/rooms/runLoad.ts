import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { LoadMessage, LoadOptions, LoadReport } from './loadMessages.ts'
import { prepareRooms } from './prepareRooms.ts'
import type { ServerProcess } from './serverProcess.ts'

export interface LoadShape {
  rooms: number
  peopleInRoom: number
  /** On each board at the beginning. */
  notes: number
  warmUpMs: number
  measureMs: number
}

export interface LoadResult extends LoadReport {
  /** User and system time of the server's process for each delivery, in microseconds. */
  cpuUsPerDelivery: number
}

/** One in ten writes. */
export function writersAmong(people: number): number {
  return Math.max(1, Math.round(people / 10))
}

/** Puts a server under this load, in rooms of its own, from a process of its own. */
export async function runLoad(server: ServerProcess, shape: LoadShape): Promise<LoadResult> {
  const load = await gatherLoad(server, shape)
  load.begin()
  await load.next('window-open')
  const before = server.cpuUs()
  await load.next('window-closed')
  const after = server.cpuUs()
  const report = await load.report()
  return { ...report, cpuUsPerDelivery: (after - before) / report.deliveries }
}

export interface Load {
  options: LoadOptions
  begin(): void
  next(message: LoadMessage): Promise<void>
  report(): Promise<LoadReport>
}

/** People in rooms who wait for the load to begin. */
export async function gatherLoad(server: ServerProcess, shape: LoadShape): Promise<Load> {
  const { dialect } = server.contestant
  const options: LoadOptions = {
    dialect,
    port: server.port,
    rooms: await prepareRooms(server, shape.rooms, shape.notes),
    peopleInRoom: shape.peopleInRoom,
    writersInRoom: writersAmong(shape.peopleInRoom),
    notes: shape.notes,
    brings: dialect !== 'pathwall' && dialect !== 'bare',
    warmUpMs: shape.warmUpMs,
    measureMs: shape.measureMs,
  }
  const child = fork(fileURLToPath(new URL('loadProcess.ts', import.meta.url)), [JSON.stringify(options)])
  const messages = new Messages(child)
  await messages.next((message) => message === 'gathered')
  return {
    options,
    begin: () => void child.send('begin'),
    next: async (wanted) => void (await messages.next((message) => message === wanted)),
    report: async () => (await messages.next((message) => typeof message === 'object')) as LoadReport,
  }
}

/** What a child says, in order, kept until somebody asks. */
class Messages {
  private readonly said: LoadMessage[] = []
  private readonly ended: Promise<never>
  private wake: () => void = () => {}

  constructor(child: ChildProcess) {
    child.on('message', (message) => {
      this.said.push(message as LoadMessage)
      this.wake()
    })
    this.ended = once(child, 'exit').then(([code]) => {
      throw new Error(`The load generator ended with ${String(code)}`)
    })
    this.ended.catch(() => {})
  }

  async next(isWanted: (message: LoadMessage) => boolean): Promise<LoadMessage> {
    for (;;) {
      const message = this.said.shift()
      if (message !== undefined && isWanted(message)) return message
      if (message === undefined) await Promise.race([new Promise<void>((resolve) => (this.wake = resolve)), this.ended])
    }
  }
}
