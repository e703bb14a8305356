import type { FailedTest } from './failedTests.ts'
import { addCounts, noTests, type TestCounts } from './testCounts.ts'

export type StepOutcome = {
  readonly name: string
  readonly result: 'ok' | 'failed' | 'not run'
  readonly seconds: number
  readonly tests?: TestCounts
  readonly failures?: readonly FailedTest[]
  /** Why a step was not run. */
  readonly because?: string
}

/**
 * A table of the steps, one line for each failed test, and as the last line the tests of all steps together: `12 passed,
 * 0 failed`, with the skipped ones if there are any. A test file that could not be run counts as one failure, and so does a
 * step that failed without a failed test - a type error, say -, so that the line never looks better than the run was.
 */
export function formatSummary(outcomes: readonly StepOutcome[]): string {
  const rows = outcomes.map(({ name, result, seconds, tests, because }) => [
    name,
    because === undefined ? result : `${result} (${because})`,
    seconds.toFixed(1),
    tests === undefined ? '' : formatCounts(tests),
  ])
  const total = outcomes.map(countedTests).reduce(addCounts, noTests)
  const failures = outcomes.flatMap((outcome) => outcome.failures ?? []).map(formatFailure)
  return [
    '',
    ...formatTable([['step', 'result', 'seconds', 'tests'], ...rows]),
    '',
    ...(failures.length === 0 ? [] : [...failures, '']),
    formatCounts(total),
  ].join('\n')
}

function countedTests({ result, tests = noTests, failures = [] }: StepOutcome): TestCounts {
  const unrun = failures.filter(({ name }) => name.length === 0).length
  const failed = tests.failed + unrun
  return { ...tests, failed: result === 'failed' && failed === 0 ? 1 : failed }
}

/** One line, so that many of them still fit under the table. */
function formatFailure({ file, name, error }: FailedTest): string {
  return `  ✗ ${[file, ...name].join(' > ')}: ${error}`
}

function formatCounts({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function formatTable(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}
