import { addCounts, noTests, type TestCounts } from './testCounts.ts'

export type StepOutcome = {
  readonly name: string
  readonly result: 'ok' | 'failed' | 'not run'
  readonly seconds: number
  readonly tests?: TestCounts
  /** Why a step was not run. */
  readonly because?: string
}

/**
 * A table of the steps, and as the last line the tests of all steps together: `12 passed, 0 failed`, with the skipped ones
 * if there are any. A step that failed without a failed test - a type error, say - counts as one failure, so that the line
 * never looks better than the run was.
 */
export function formatSummary(outcomes: readonly StepOutcome[]): string {
  const rows = outcomes.map(({ name, result, seconds, tests, because }) => [
    name,
    because === undefined ? result : `${result} (${because})`,
    seconds.toFixed(1),
    tests === undefined ? '' : formatCounts(tests),
  ])
  const total = outcomes.map(countedTests).reduce(addCounts, noTests)
  return ['', ...formatTable([['step', 'result', 'seconds', 'tests'], ...rows]), '', formatCounts(total)].join('\n')
}

function countedTests({ result, tests = noTests }: StepOutcome): TestCounts {
  return result === 'failed' && tests.failed === 0 ? { ...tests, failed: 1 } : tests
}

function formatCounts({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function formatTable(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}
