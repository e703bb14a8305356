import { execFileSync } from 'node:child_process'
import { repositoryRoot } from './repositoryRoot.ts'

/**
 * What the random numbers of all tests start from: the one that is given, else in CI one that follows from the commit. There
 * two runs of one commit try the same, so a failure is found again, and every commit tries something new. Elsewhere, or without
 * a commit, undefined: each test takes its own and prints it.
 */
export function testSeed(env: Readonly<NodeJS.ProcessEnv> = process.env, commit = readCommit): string | undefined {
  const given = env['TEST_SEED']
  if (given !== undefined && given !== '') return given
  const id = env['CI'] === 'true' ? commit() : undefined
  return id === undefined ? undefined : String(Number.parseInt(id.slice(0, 7), 16))
}

function readCommit(): string | undefined {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: repositoryRoot, encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return undefined
  }
}
