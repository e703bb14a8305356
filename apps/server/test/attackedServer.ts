/**
 * A server in a process of its own that tells how it feels: run with `--expose-gc` and a channel. Settings are those of the
 * environment. Says `{ url }` first; answers `figures` with what its work has cost since the last answer.
 */
import { readStartup } from '../src/config.ts'
import { createLogger } from '../src/operations/createLogger.ts'
import { createMetrics } from '../src/operations/createMetrics.ts'
import { startServer } from '../src/startServer.ts'

const startup = readStartup(['--port', '0'])
if (startup.kind !== 'run') throw new Error(JSON.stringify(startup))
const failures: string[] = []
const logger = createLogger('error', { write: (line: string) => failures.push(line) })
const metrics = createMetrics()
const server = await startServer(startup.config, logger, metrics)
let cpu = process.cpuUsage()

/** Of the thread that serves sockets, in milliseconds: what a machine with other work lets it wait for is not in it. */
const servingMs = (): number => {
  // Older versions of Node tell it of all threads together only.
  const { user, system } =
    'threadCpuUsage' in process ? process.threadCpuUsage() : (process as NodeJS.Process).cpuUsage()
  return (user + system) / 1000
}
let longestTurnMs = 0
let lastMs = servingMs()
setInterval(() => {
  const nowMs = servingMs()
  longestTurnMs = Math.max(longestTurnMs, nowMs - lastMs)
  lastMs = nowMs
}, 5)

process.on('message', () => void tell())
process.on('disconnect', () => process.exit())
process.send?.({ url: server.url })

async function tell(): Promise<void> {
  const { user, system } = process.cpuUsage(cpu)
  const longestMs = longestTurnMs
  for (let round = 0; round < 3; round++) globalThis.gc?.()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  process.send?.({
    cpuMs: (user + system) / 1000,
    longestTurnMs: longestMs,
    heapBytes: heapUsed,
    bufferBytes: external + arrayBuffers,
    metrics: await metrics.text(),
    failures: failures.splice(0),
  })
  cpu = process.cpuUsage()
  longestTurnMs = 0
  lastMs = servingMs()
}
