import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { toolPath } from '../commands/toolPath.ts'
import type { Benchmark } from './benchmark.ts'

/** Frames and updates of each kind: minutes, and seconds. */
const LONG_RUNS = 100_000
const QUICK_RUNS = 10_000

export const fuzz: Benchmark = {
  name: 'fuzz',
  about:
    'What hostile clients may send, at random: each is a message or a refusal, costs no more than its length, and leaves the document whole. TEST_SEED repeats a run, FUZZ_RUNS sets its length.',
  run: async ({ root, quick, figure, cleanUp }) => {
    const runs = Number(process.env['FUZZ_RUNS'] ?? (quick ? QUICK_RUNS : LONG_RUNS))
    const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
    const startedMs = performance.now()
    const tests = spawn(
      toolPath('vitest'),
      [
        'run',
        '--project',
        'workspaces',
        '--testTimeout=0',
        join(root, 'apps/server/test/clientFrames.property.test.ts'),
      ],
      { cwd: root, stdio: 'inherit', env: { ...process.env, FUZZ_RUNS: String(runs), TEST_SEED: String(seed) } },
    )
    cleanUp(() => void tests.kill())
    const [code] = (await once(tests, 'exit')) as [number | null]
    if (code !== 0) throw new Error(`TEST_SEED=${seed} FUZZ_RUNS=${runs} npm run bench -- fuzz shows it again`)
    figure('frames and updates of each kind', runs, '')
    figure('wrongly taken or refused, or too costly', 0, '', '0')
    figure('took', (performance.now() - startedMs) / 1000, 's')
  },
}
