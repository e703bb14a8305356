import { expect, it } from 'vitest'
import { formatSummary } from './formatSummary.ts'
import { selectSteps } from './runSteps.ts'
import type { Step } from './steps.ts'

const aStep = (name: string, needs: readonly string[] = []): Step => ({
  name,
  needs,
  fast: true,
  run: async () => ({ ok: true }),
})

it('ends with one line that adds up the tests of all steps', () => {
  const summary = formatSummary([
    { name: 'types', result: 'ok', seconds: 1.25 },
    { name: 'unit', result: 'ok', seconds: 10, tests: { passed: 40, failed: 0, skipped: 1 } },
    { name: 'browser', result: 'failed', seconds: 30, tests: { passed: 5, failed: 2, skipped: 0 } },
  ])
  expect(summary.split('\n').at(-1)).toBe('45 passed, 2 failed, 1 skipped')
  expect(summary).toContain('  types    ok      1.3')
})

it('counts a step that failed without a failed test, but not one that could not run', () => {
  const summary = formatSummary([
    { name: 'unit', result: 'ok', seconds: 1, tests: { passed: 3, failed: 0, skipped: 0 } },
    { name: 'build', result: 'failed', seconds: 1 },
    { name: 'browser', result: 'not run', seconds: 0, because: 'build failed' },
  ])
  expect(summary.split('\n').at(-1)).toBe('3 passed, 1 failed')
  expect(summary).toContain('not run (build failed)')
})

it('runs what a named step needs, in the order of the list', () => {
  const all = [aStep('types'), aStep('build'), aStep('browser', ['build'])]
  expect(selectSteps(all, ['browser', 'types']).map((step) => step.name)).toEqual(['types', 'build', 'browser'])
  expect(selectSteps(all, ['browser']).map((step) => step.name)).toEqual(['build', 'browser'])
  expect(selectSteps(all, [])).toHaveLength(3)
})
