import { runFaults } from '@pathwall/testkit'
import { expect, it } from 'vitest'

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
console.info(`faults seed ${seed} (TEST_SEED=${seed} repeats which things break, and in which order)`)

it(
  '[S95] loses nothing that was promised, whatever breaks, and is one again when all is well',
  { timeout: 180_000 },
  async () => {
    const happened: string[] = []
    const report = await runFaults({ seed, durationMs: 12_000, log: (line) => happened.push(line) })
    const story = `TEST_SEED=${seed}: ${happened.join('; ')}`
    expect(report.lost, `${story}`).toEqual([])
    expect(report.different, `${story}`).toEqual([])
    expect(report.unsaved, `${story}`).toBe(0)
    expect(report.lastingCloses, `${story}`).toEqual([])
    expect(report.promised, `${story}`).toBeGreaterThan(100)
  },
)
