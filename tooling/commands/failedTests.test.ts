import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { readPlaywrightFailures, readVitestFailures } from './failedTests.ts'
import { formatSummary } from './formatSummary.ts'
import { repositoryRoot } from './repositoryRoot.ts'
import { readPlaywrightReport, readVitestReport } from './testCounts.ts'
import { toolPath } from './toolPath.ts'

const folder = mkdtempSync(join(tmpdir(), 'pathwall-failures-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const place = relative(repositoryRoot, folder)

it('the summary names the tests that failed in a run of vitest, and files that could not be run', () => {
  const report = join(folder, 'vitest.json')
  write('a.test.ts', [
    `import { describe, expect, it } from '${fileURLToPath(import.meta.resolve('vitest'))}'`,
    `describe('a wall', () => {`,
    `  it('counts', () => expect(1, 'notes').toBe(2))`,
    `  it('is there', () => {})`,
    `})`,
  ])
  write('b.test.ts', [`import './nowhere.ts'`])
  run(toolPath('vitest'), ['run', '--root', folder, '--reporter=json', `--outputFile=${report}`])
  const failures = readVitestFailures(report)
  const summary = formatSummary([
    { name: 'unit', result: 'failed', seconds: 1, tests: readVitestReport(report), failures },
  ]).split('\n')
  expect(summary.slice(-4)).toEqual([
    `  ✗ ${place}/a.test.ts > a wall > counts: AssertionError: notes: expected 1 to be 2 // Object.is equality`,
    expect.stringMatching(/^ {2}✗ \S+\/b\.test\.ts: .*nowhere\.ts/),
    '',
    '1 passed, 2 failed',
  ])
})

it('the summary names the tests that failed in a run of Playwright', () => {
  const report = join(folder, 'playwright.json')
  write('e2e/a.spec.ts', [
    `import { test, expect } from '${fileURLToPath(import.meta.resolve('@playwright/test'))}'`,
    `test.describe('a wall', () => {`,
    `  test('counts', () => expect(1).toBe(2))`,
    `  test('is there', () => {})`,
    `})`,
  ])
  run(toolPath('playwright', 'tooling'), ['test', '--config', join(folder, 'e2e'), '--reporter=json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    FORCE_COLOR: '1',
  })
  const failures = readPlaywrightFailures(report)
  const summary = formatSummary([
    { name: 'browser', result: 'failed', seconds: 1, tests: readPlaywrightReport(report), failures },
  ]).split('\n')
  expect(summary.slice(-3)).toEqual([
    `  ✗ ${place}/e2e/a.spec.ts > a wall > counts: Error: expect(received).toBe(expected) // Object.is equality`,
    '',
    '1 passed, 1 failed',
  ])
})

it('is silent about a run that left no report', () => {
  expect(readVitestFailures(join(folder, 'none.json'))).toEqual([])
  expect(readPlaywrightFailures(join(folder, 'none.json'))).toEqual([])
})

function write(name: string, lines: readonly string[]): void {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, lines.join('\n'))
}

function run(tool: string, args: readonly string[], env: Record<string, string> = {}): void {
  spawnSync(tool, args, { cwd: folder, env: { PATH: process.env['PATH'], ...env }, timeout: 50_000 })
}
