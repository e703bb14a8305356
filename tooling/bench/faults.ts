import { runFaults } from '@pathwall/testkit'
import type { Benchmark } from './benchmark.ts'

/** How long things go wrong in one run, and how many runs. */
const LONG = { durationMs: 60_000, runs: 20 }
const QUICK = { durationMs: 15_000, runs: 2 }

export const faults: Benchmark = {
  name: 'faults',
  about:
    'Nodes are killed and stand still, Redis and PostgreSQL go and come back, while people write: what is lost, and how soon all is well.',
  run: async ({ quick, figure }) => {
    const { durationMs, runs } = quick ? QUICK : LONG
    const begin = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
    let [written, promised, broken] = [0, 0, 0]
    const recoveries: number[] = []
    for (let seed = begin; seed < begin + runs; seed++) {
      const report = await runFaults({ seed, durationMs, nodes: 3 })
      written += report.written
      promised += report.promised
      broken += Object.values(report.faults).reduce((sum, count) => sum + count, 0)
      recoveries.push(report.recoveryMs)
      const wrong = [...report.lost, ...report.different, ...report.lastingCloses]
      if (wrong.length > 0 || report.unsaved > 0)
        throw new Error(`TEST_SEED=${seed}: ${JSON.stringify({ ...report, lost: report.lost.slice(0, 20) })}`)
    }
    figure('faults', broken, '')
    figure('edits written', written, '')
    figure('edits that were promised', promised, '')
    figure('promised edits lost', 0, '', '0')
    figure('everybody has everything after the last fault, at most', Math.max(...recoveries), 'ms')
  },
}
