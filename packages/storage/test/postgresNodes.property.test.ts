import { aNewBoard, seededRandom, startPostgres, type PostgresServer, type SeededRandom } from '@pathwall/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { BoardStorage, StoredDocument } from '../src/boardStorage.ts'
import { createPostgresStorage } from '../src/createPostgresStorage.ts'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
const calls = Number(process.env['TEST_RUNS'] ?? 400)
console.info(`PostgreSQL nodes seed ${seed} (TEST_SEED=${seed} repeats this run, TEST_RUNS=${calls} is its length)`)

const BOARDS = ['a', 'b', 'c', 'd', 'e']
const encoder = new TextEncoder()
const decoder = new TextDecoder()

let postgres: PostgresServer
beforeAll(async () => {
  postgres = await startPostgres({ waitsForDisk: true })
}, 60_000)
afterAll(async () => postgres.dispose(), 60_000)

it('[S72] many nodes: who has seen a number finds all lower ones, and everything is where it was said to be', async () => {
  const { nodes, known, close } = await openNodes(3)
  const workers = nodes.flatMap((node, index) =>
    Array.from({ length: 4 }, async (_, worker) => {
      const random = seededRandom(seed + index * 100 + worker)
      for (let call = 0; call < calls / 4; call++)
        if (random.chance(0.7)) await known.append(node, `node ${index} worker ${worker} call ${call}`, random)
        else await known.read(node, random)
    }),
  )
  await Promise.all(workers)
  expect(known.failedReads).toEqual([])
  expect(known.failedAppends).toEqual(new Set())
  for (const node of nodes) await known.expectAllIn(node)
  expect(known.contradictions, `TEST_SEED=${seed}`).toEqual([])
  await close()
}, 120_000)

it('[S72] nodes that write to the same boards never wait for each other in a circle', async () => {
  const { nodes, close } = await openNodes(3)
  const boards = Array.from({ length: 20 }, (_, index) => `shared-${index}`)
  for (const board of boards) await nodes[0]!.createBoard(aNewBoard(board))
  const before = postgres.log.length
  const writers = nodes.map(async (node) => {
    for (let round = 0; round < 20; round++)
      await Promise.all(boards.map(async (board) => node.append(board, [{ data: new Uint8Array(1), actor: 'editor' }])))
  })
  await Promise.all(writers)
  // A group that fails is tried again board by board: what went wrong stands in the log alone.
  expect(postgres.log.slice(before).filter((line) => line.includes('deadlock'))).toEqual([])
  await close()
}, 120_000)

it('[S75] loses nothing that was said to be stored when PostgreSQL is restarted or killed, and works again by itself', async () => {
  const { nodes, known, close } = await openNodes(2)
  const random = seededRandom(seed)
  let isOver = false
  const workers = nodes.flatMap((node, index) =>
    Array.from({ length: 3 }, async (_, worker) => {
      const own = seededRandom(seed + index * 100 + worker)
      for (let call = 0; !isOver; call++)
        if (own.chance(0.9)) await known.append(node, `node ${index} worker ${worker} call ${call}`, own)
        else await known.read(node, own)
    }),
  )
  try {
    for (const end of ['stop', 'kill', 'kill', 'stop'] as const) {
      const target = known.acknowledged + random.integer(20, 200)
      await expect.poll(() => known.acknowledged, { interval: 5, timeout: 30_000 }).toBeGreaterThan(target)
      await postgres[end]()
      expect(await state(nodes[0]!)).toBe('fails')
      await postgres.start()
      await expect.poll(async () => state(nodes[0]!), { timeout: 30_000 }).toBe('works')
    }
  } finally {
    isOver = true
  }
  await Promise.all(workers)
  expect(known.failedAppends).toEqual(new Set(['board/save-failed']))
  for (const node of nodes) await known.expectAllIn(node)
  expect(known.contradictions, `TEST_SEED=${seed}`).toEqual([])
  await close()
}, 120_000)

async function state(node: BoardStorage): Promise<'works' | 'fails'> {
  return node.check().then(
    () => 'works',
    () => 'fails',
  )
}

interface Nodes {
  nodes: BoardStorage[]
  known: KnownLogs
  close: () => Promise<void>
}

async function openNodes(count: number): Promise<Nodes> {
  const databaseUrl = await postgres.createDatabase()
  const nodes = await Promise.all(Array.from({ length: count }, async () => createPostgresStorage({ databaseUrl })))
  for (const board of BOARDS) await nodes[0]!.createBoard(aNewBoard(board, { update: encoder.encode('first') }))
  const close = async (): Promise<void> => void (await Promise.all(nodes.map(async (node) => node.close())))
  return { nodes, known: new KnownLogs(), close }
}

/** What anybody has been told about the logs, held against everything that is read. */
class KnownLogs {
  acknowledged = 0
  /** Codes. */
  readonly failedAppends = new Set<string>()
  readonly failedReads: unknown[] = []
  readonly contradictions: string[] = []
  private readonly logs = new Map<string, string[]>(BOARDS.map((board) => [board, []]))

  async append(node: BoardStorage, name: string, random: SeededRandom): Promise<void> {
    const board = random.pick(BOARDS)
    const texts = Array.from({ length: random.integer(1, 4) }, (_, index) => `${name}.${index}`)
    const updates = texts.map((text) => ({ data: encoder.encode(text), actor: 'editor' }))
    // As a room does it: tried again until it is stored.
    for (;;) {
      try {
        const seq = await node.append(board, updates)
        this.note(board, seq - texts.length, texts)
        this.acknowledged += texts.length
        return
      } catch (error) {
        this.failedAppends.add((error as { code: string }).code)
      }
    }
  }

  async read(node: BoardStorage, random: SeededRandom): Promise<void> {
    const board = random.pick(BOARDS)
    const seen = this.logs.get(board)!.length
    try {
      if (random.chance(0.5)) {
        const since = await node.loadSince(board, seen)
        if (since === undefined) return
        this.note(
          board,
          seen,
          since.updates.map((data) => decoder.decode(data)),
        )
        this.claim(since.seq === seen + since.updates.length, `${board} from ${seen} ends at ${since.seq}`)
        return
      }
      const document = await node.load(board)
      const texts = textsOf(document)
      this.claim(texts.length === document.seq, `${board} has ${texts.length} updates up to ${document.seq}`)
      this.claim(document.seq >= seen, `${board} ends at ${document.seq}, and ${seen} had been seen`)
      this.note(board, 0, texts)
      if (random.chance(0.3)) await node.saveSnapshot(board, document.seq, encoder.encode(JSON.stringify(texts)))
    } catch (error) {
      this.failedReads.push(error)
    }
  }

  async expectAllIn(node: BoardStorage): Promise<void> {
    for (const board of BOARDS) this.note(board, 0, textsOf(await node.load(board)))
  }

  private claim(isTrue: boolean, otherwise: string): void {
    if (!isTrue) this.contradictions.push(otherwise)
  }

  private note(board: string, from: number, texts: readonly string[]): void {
    const log = this.logs.get(board)!
    texts.forEach((text, index) => {
      const place = from + index
      const before = log[place]
      this.claim(before === undefined || before === text, `${place + 1} of ${board} was ${before} and is ${text}`)
      log[place] = text
    })
  }
}

function textsOf({ snapshot, updates }: StoredDocument): string[] {
  const covered = snapshot === undefined ? [] : (JSON.parse(decoder.decode(snapshot)) as string[])
  return [...covered, ...updates.map((data) => decoder.decode(data))]
}
