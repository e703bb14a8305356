import { seededRandom, startServer, type SeededRandom } from '@pathwall/testkit'
import { expect, it, onTestFinished } from 'vitest'
import { makeBoard } from './api.ts'
import { openKeyWriter, type KeyWriter } from './keyWriter.ts'

const ROUNDS = 6
const MAX_WRITES = 400

it(
  '[S59] loses nothing that was called saved or that somebody else has seen when it is killed',
  { timeout: 120_000 },
  async () => {
    const seed = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
    const random = seededRandom(seed)
    const server = await startServer()
    onTestFinished(async () => server.dispose())
    const board = await makeBoard(server.url)
    const kept = new Set<string>()

    for (let round = 0; round < ROUNDS; round++) {
      const names = [`a${round}`, `b${round}`] as const
      const writers = names.map((name) => openKeyWriter(server.url, board.id, board.tokens.editor, name))
      await Promise.all(writers.map(async (writer) => writer.synced()))
      const killAt = random.integer(1, MAX_WRITES)
      await writeUntil(writers, killAt, random)
      await server.kill()
      // What the server had sent may still be on its way: it has been seen as well.
      await Promise.all(writers.map(async ({ closed }) => closed))
      const [a, b] = writers as [KeyWriter, KeyWriter]
      for (const key of [...a.saved, ...b.saved, ...a.keysOf(names[1]), ...b.keysOf(names[0])]) kept.add(key)

      await server.restart()
      const reader = openKeyWriter(server.url, board.id, board.tokens.viewer, 'nobody')
      await reader.synced()
      const lost = [...kept].filter((key) => !reader.has(key))
      expect(lost, `TEST_SEED=${seed} round ${round}, killed after ${killAt} writes`).toEqual([])
    }
    expect(kept.size, `TEST_SEED=${seed}`).toBeGreaterThan(0)
  },
)

/** Both write, a few keys at a time and without waiting for each other; returns in the middle of it. */
async function writeUntil(writers: readonly KeyWriter[], count: number, random: SeededRandom): Promise<void> {
  let written = 0
  return new Promise((resolve) => {
    const burst = () => {
      for (let left = random.integer(1, 5); left > 0; left--, written++) random.pick(writers).write()
      if (written >= count) resolve()
      else setTimeout(burst, random.integer(0, 3))
    }
    burst()
  })
}
