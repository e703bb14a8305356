import { setTimeout as wait } from 'node:timers/promises'
import { seededRandom, type SeededRandom } from '../seededRandom.ts'
import { startPostgres, type PostgresServer } from '../startPostgres.ts'
import { startRedis, type RedisServer } from '../startRedis.ts'
import { startServer, type RunningServer } from '../startServer.ts'
import { openFaultWriter, type FaultWriter } from './openFaultWriter.ts'
import { startBalancer } from './startBalancer.ts'

export interface FaultRunOptions {
  /** Repeats which faults happen in which order. */
  seed: number
  /** For how long things go wrong. */
  durationMs: number
  nodes?: number
  boards?: number
  writersPerBoard?: number
  /** Told what happens, one line each. */
  log?: (line: string) => void
}

export interface FaultReport {
  /** How often each fault happened. */
  faults: Readonly<Record<string, number>>
  written: number
  /** Keys that the server had called saved, or that somebody else had been shown, before everything was well again. */
  promised: number
  /** Of those, the ones that a fresh client does not find. */
  lost: string[]
  /** Writers and fresh clients of every node that do not hold the same as the others of their board. */
  different: string[]
  /** Keys that were written, and never called saved although everything was well again. */
  unsaved: number
  /** How long it took after the last fault until everything was saved and everybody had it. */
  recoveryMs: number
  /** What clients were sent away with, which did not let them come back. */
  lastingCloses: number[]
}

const RECOVERY_TIMEOUT_MS = 60_000
/** A key of a writer; a board also has some of its own. */
const WRITTEN = /^b\d+w\d+-\d+$/

/**
 * Real servers, a real PostgreSQL and a real Redis, with people who write all the time, while nodes are killed and stand still,
 * Redis stops and PostgreSQL restarts; at the end everything is made well, and what was promised is looked for.
 */
export async function runFaults(options: FaultRunOptions): Promise<FaultReport> {
  const { seed, durationMs, nodes: nodeCount = 2, boards: boardCount = 2, writersPerBoard = 4, log } = options
  const random = seededRandom(seed)
  // Each client of y-websocket waits for the end of the process, and there are many.
  process.setMaxListeners(Math.max(process.getMaxListeners(), 100))
  const cleanUps: (() => Promise<void> | void)[] = []
  try {
    const [postgres, redis] = await Promise.all([startPostgres(), startRedis()])
    cleanUps.push(
      async () => postgres.dispose(),
      async () => redis.dispose(),
    )
    const env = { DATABASE_URL: await postgres.createDatabase(), REDIS_URL: redis.url, LOG_LEVEL: 'error' }
    const nodes: RunningServer[] = []
    for (let count = 0; count < nodeCount; count++) {
      const node = await startServer(env)
      nodes.push(node)
      cleanUps.push(async () => node.dispose())
    }
    const balancer = await startBalancer(nodes.map(({ url }) => url))
    cleanUps.push(async () => balancer.close())
    const boards = await Promise.all(Array.from({ length: boardCount }, async () => makeBoard(balancer.url)))
    const writers = boards.map((board, index) =>
      Array.from({ length: writersPerBoard }, (_, position) =>
        openFaultWriter({ url: balancer.url, ...board, name: `b${index}w${position}` }),
      ),
    )
    const everybody = writers.flat()
    cleanUps.push(() => everybody.forEach((writer) => writer.close()))
    await until(() => everybody.every(({ isSynced }) => isSynced))

    const over = new AbortController()
    const writing = everybody.map(async (writer) => keepWriting(writer, over.signal))
    const faults = await breakThings({ nodes, postgres, redis }, random, durationMs, log)
    const startedMs = performance.now()
    over.abort()
    await Promise.all(writing)
    const promised = writers.map(
      (group) => new Set(group.flatMap(({ saved, seen }) => [...saved, ...seen]).filter((key) => WRITTEN.test(key))),
    )
    log?.('all is well')

    const isEverywhere = (): boolean =>
      writers.every((group) => {
        const [first, ...others] = group.map((writer) => writer.keys().join())
        return others.every((keys) => keys === first)
      })
    const isSaved = (): boolean => everybody.every(({ saved, written }) => saved.size === written)
    await until(() => isSaved() && isEverywhere(), RECOVERY_TIMEOUT_MS).catch(() => {})
    const recoveryMs = performance.now() - startedMs

    const lost: string[] = []
    const different: string[] = []
    for (const [index, board] of boards.entries())
      for (const [position, { url }] of nodes.entries()) {
        const reader = openFaultWriter({ url, ...board, name: `node ${position}, board ${index}` })
        cleanUps.push(() => reader.close())
        await until(() => reader.isSynced)
        const keys = reader.keys()
        const found = new Set(keys)
        lost.push(...[...(promised[index] ?? [])].filter((key) => !found.has(key)))
        for (const writer of writers[index] ?? [])
          if (writer.keys().join() !== keys.join()) different.push(`${writer.name} and ${reader.name}`)
      }
    return {
      faults,
      written: sum(everybody.map(({ written }) => written)),
      promised: sum(promised.map(({ size }) => size)),
      lost,
      different,
      unsaved: sum(everybody.map(({ written, saved }) => written - saved.size)),
      recoveryMs,
      lastingCloses: everybody.flatMap(({ closeCodes }) => [...closeCodes.keys()].filter((code) => code >= 4400)),
    }
  } finally {
    for (const cleanUp of cleanUps.toReversed()) await cleanUp()
  }
}

interface Breakable {
  nodes: readonly RunningServer[]
  postgres: PostgresServer
  redis: RedisServer
}

type Fault = (things: Breakable, random: SeededRandom) => Promise<void>

const FAULTS: Readonly<Record<string, Fault>> = {
  'node killed': async ({ nodes }, random) => {
    const node = random.pick(nodes)
    await node.kill()
    await wait(random.integer(0, 500))
    await node.restart()
  },
  'node stood still': async ({ nodes }, random) => {
    const node = random.pick(nodes)
    node.freeze()
    await wait(random.integer(100, 3_000))
    node.thaw()
  },
  'node stopped in order': async ({ nodes }, random) => random.pick(nodes).restart(),
  'Redis stopped': async ({ redis }, random) => {
    await redis.stop()
    await wait(random.integer(0, 3_000))
    await redis.start()
  },
  'Redis killed': async ({ redis }) => {
    await redis.kill()
    await redis.start()
  },
  'Redis stood still': async ({ redis }, random) => {
    redis.freeze()
    await wait(random.integer(100, 3_000))
    redis.thaw()
  },
  'PostgreSQL restarted': async ({ postgres }, random) => {
    await postgres.stop()
    await wait(random.integer(0, 1_000))
    await postgres.start()
  },
  'PostgreSQL killed': async ({ postgres }) => {
    await postgres.kill()
    await postgres.start()
  },
}

/** One fault after the other, and sometimes two at once; when it is over, everything runs. */
async function breakThings(
  things: Breakable,
  random: SeededRandom,
  durationMs: number,
  log: FaultRunOptions['log'],
): Promise<Record<string, number>> {
  const names = Object.keys(FAULTS)
  const counts: Record<string, number> = {}
  const untilMs = performance.now() + durationMs
  while (performance.now() < untilMs) {
    const first = random.pick(names)
    // Not two of the same thing: what is stopped cannot be stopped.
    const others = names.filter((name) => name.split(' ')[0] !== first.split(' ')[0])
    const chosen = random.chance(0.3) ? [first, random.pick(others)] : [first]
    log?.(chosen.join(', and '))
    await Promise.all(
      chosen.map(async (name) => {
        counts[name] = (counts[name] ?? 0) + 1
        await FAULTS[name]?.(things, random)
      }),
    )
    await wait(random.integer(0, 1_500))
  }
  return counts
}

async function keepWriting(writer: FaultWriter, signal: AbortSignal): Promise<void> {
  for (let count = 0; !signal.aborted; count++) {
    writer.write()
    await wait(10 + ((count * 37) % 50))
  }
}

async function makeBoard(url: string): Promise<{ boardId: string; token: string }> {
  const response = await fetch(`${url}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  if (response.status !== 201) throw new Error(`No board: ${response.status} ${await response.text()}`)
  const { id, tokens } = (await response.json()) as { id: string; tokens: { editor: string } }
  return { boardId: id, token: tokens.editor }
}

async function until(isSo: () => boolean, timeoutMs = 30_000): Promise<void> {
  const endMs = performance.now() + timeoutMs
  while (!isSo()) {
    if (performance.now() > endMs) throw new Error('It did not come to that in time.')
    await wait(10)
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
