import { existsSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { repositoryRoot } from './repositoryRoot.ts'

export type FailedTest = {
  /** Path from the root. */
  readonly file: string
  /** Its groups and its name; empty when the file could not be run at all. */
  readonly name: readonly string[]
  /** First line of what went wrong. */
  readonly error: string
}

/** The tests that failed according to vitest's JSON report, and the files that could not be run; none without a report. */
export function readVitestFailures(reportFile: string): FailedTest[] {
  if (!existsSync(reportFile)) return []
  const { testResults } = JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport
  return testResults.flatMap(({ name: path, status, message, assertionResults }) => {
    const file = fromRoot(path)
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (status === 'failed' && failed.length === 0) return [{ file, name: [], error: firstLine(message) }]
    return failed.map(({ ancestorTitles, title, failureMessages }) => ({
      file,
      name: [...ancestorTitles, title],
      error: firstLine(failureMessages[0]),
    }))
  })
}

/** The same from Playwright's JSON report. A test that passed only when repeated is among them. */
export function readPlaywrightFailures(reportFile: string): FailedTest[] {
  if (!existsSync(reportFile)) return []
  const { config, suites, errors = [] } = JSON.parse(readFileSync(reportFile, 'utf8')) as PlaywrightReport
  const read = (suite: PlaywrightSuite, names: readonly string[]): FailedTest[] => [
    ...(suite.specs ?? []).flatMap(({ title, file, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ results }) => ({
          file: fromRoot(resolve(config.rootDir, file)),
          name: [...names, title],
          error: firstLine(results.flatMap((result) => result.error?.message ?? [])[0]),
        })),
    ),
    ...(suite.suites ?? []).flatMap((inner) => read(inner, [...names, inner.title])),
  ]
  return [
    ...errors.map(({ message, location }) => ({
      file: location === undefined ? 'playwright' : fromRoot(location.file),
      name: [],
      error: firstLine(message),
    })),
    ...suites.flatMap((suite) => read(suite, [])),
  ]
}

type VitestReport = {
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { ancestorTitles: string[]; title: string; status: string; failureMessages: string[] }[]
  }[]
}

type PlaywrightReport = {
  config: { rootDir: string }
  suites: PlaywrightSuite[]
  errors?: { message?: string; location?: { file: string } }[]
}

type PlaywrightSuite = {
  title: string
  specs?: {
    title: string
    file: string
    tests: { status: string; results: { error?: { message?: string } }[] }[]
  }[]
  suites?: PlaywrightSuite[]
}

const LONGEST_LINE = 200

function firstLine(message = ''): string {
  const line = stripVTControlCharacters(message)
    .split('\n')
    .map((text) => text.trim())
    .find((text) => text !== '')
  if (line === undefined) return 'it does not say why'
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line
}

function fromRoot(path: string): string {
  return relative(repositoryRoot, path)
}
