import { join } from 'node:path'
import { buildWeb } from './buildWeb.ts'
import { ensureChromium } from './ensureChromium.ts'
import { ensureDatabases } from './ensureDatabases.ts'
import { readPlaywrightFailures, readVitestFailures, type FailedTest } from './failedTests.ts'
import { repositoryRoot } from './repositoryRoot.ts'
import type { RunOptions, Supervisor } from './supervisor.ts'
import { readPlaywrightReport, readVitestReport, type TestCounts } from './testCounts.ts'
import { testSeed } from './testSeed.ts'
import { toolPath } from './toolPath.ts'

/** One line of the summary. `tests` and `failures` are there for the steps that run tests. */
export type StepResult = {
  readonly ok: boolean
  readonly tests?: TestCounts
  readonly failures?: readonly FailedTest[]
}

export type StepContext = {
  readonly supervisor: Supervisor
  /** An empty folder for reports, gone when the run is over. */
  readonly scratch: string
}

export type Step = {
  readonly name: string
  /** Part of `npm run check`. */
  readonly fast: boolean
  /** Steps without which this one cannot work; they run first and their failure skips it. */
  readonly needs: readonly string[]
  readonly run: (context: StepContext) => Promise<StepResult>
}

/** What `npm test` does, in this order. A new check is one more entry. */
export const steps: readonly Step[] = [
  {
    name: 'types',
    fast: true,
    needs: [],
    run: (context) =>
      silentUnlessFailed(context, 'turbo', [
        'run',
        'typecheck',
        '--continue=always',
        '--output-logs=errors-only',
        '--ui=stream',
      ]),
  },
  {
    name: 'lint',
    fast: true,
    needs: [],
    run: (context) => silentUnlessFailed(context, 'oxlint', ['--type-aware', '--deny-warnings']),
  },
  {
    name: 'format',
    fast: true,
    needs: [],
    run: (context) => silentUnlessFailed(context, 'prettier', ['--check', '--log-level=warn', '.']),
  },
  {
    name: 'unused',
    fast: false,
    needs: [],
    run: (context) => silentUnlessFailed(context, 'knip', ['--no-progress']),
  },
  { name: 'architecture', fast: true, needs: [], run: (context) => vitest(context, 'repository') },
  {
    name: 'unit',
    fast: true,
    needs: [],
    run: async (context) => vitest(context, 'workspaces', await ensureDatabases(context.supervisor)),
  },
  {
    name: 'build',
    fast: false,
    needs: [],
    run: async ({ supervisor }) => ({ ok: (await buildWeb(supervisor)) === 0 }),
  },
  { name: 'browser', fast: false, needs: ['build'], run: browser },
]

async function silentUnlessFailed(
  { supervisor }: StepContext,
  tool: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<StepResult> {
  const { code, output } = await supervisor.run(toolPath(tool), args, { quiet: true, ...options })
  if (code !== 0 && !supervisor.stopping) process.stdout.write(output)
  return { ok: code === 0 }
}

async function vitest(
  { supervisor, scratch }: StepContext,
  project: string,
  env: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  const report = join(scratch, `${project}.json`)
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const seed = testSeed()
  const { code } = await supervisor.run(toolPath('vitest'), args, {
    env: { ...env, ...(seed !== undefined && { TEST_SEED: seed }) },
  })
  return { ok: code === 0, tests: readVitestReport(report), failures: readVitestFailures(report) }
}

async function browser({ supervisor, scratch }: StepContext): Promise<StepResult> {
  const report = join(scratch, 'browser.json')
  const config = join(repositoryRoot, 'apps/web/playwright.config.ts')
  const { code } = await supervisor.run(
    toolPath('playwright', 'apps/web'),
    ['test', '--config', config, '--reporter=list,json'],
    { env: { PATHWALL_CHROMIUM: await ensureChromium(supervisor), PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  )
  return { ok: code === 0, tests: readPlaywrightReport(report), failures: readPlaywrightFailures(report) }
}
