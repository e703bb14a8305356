import { execFile, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { CheckResult } from '@pathwall/exporters'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const build = fileURLToPath(new URL('../build.ts', import.meta.url))
const example = fileURLToPath(new URL('../../../examples/ecommerce-checkout.json', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'pathwall-package-'))
const bin = join(home, 'node_modules/.bin/pathwall')

describe('the package', () => {
  beforeAll(async () => {
    const { stdout } = await run(process.execPath, [build, join(home, 'out')])
    cpSync(example, join(home, 'map.json'))
    // Nothing may come from anywhere else.
    await run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--prefix', home, stdout.trim()])
  }, 120_000)
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  it('[P14] brings everything along, and no TypeScript', () => {
    const installed = readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.'))
    expect(installed).toEqual(['pathwall'])
    const files = readdirSync(join(home, 'node_modules/pathwall'), { recursive: true }).map(String)
    expect(files.filter((name) => /\.tsx?$|node_modules/.test(name))).toEqual([])
    // Where it was built is nobody's business, and would lead nowhere.
    const from = fileURLToPath(new URL('../../..', import.meta.url))
    for (const file of files.filter((name) => name.endsWith('.js')))
      expect(readFileSync(join(home, 'node_modules/pathwall', file), 'utf8').includes(from)).toBe(false)
    expect(existsSync(join(home, 'node_modules/pathwall/README.md'))).toBe(true)
    expect(readFileSync(join(home, 'node_modules/pathwall/THIRD-PARTY-LICENSES.txt'), 'utf8')).toMatch(
      /^zod [\d.]+: MIT$/m,
    )
  })

  it('[P14] checks, compares and matches', () => {
    const check = pathwall('check', 'map.json', '--format', 'json')
    expect([check.status, check.stderr]).toEqual([1, ''])
    expect((JSON.parse(check.stdout) as CheckResult).summary.steps).toMatchObject({ covered: 16, planned: 1, gap: 15 })
    expect(pathwall('diff', 'map.json', 'map.json')).toMatchObject({ status: 0, stderr: '' })
    expect(pathwall('match', 'SAST').stdout).toContain('Static code analysis')
    expect(pathwall('check', 'none.json')).toMatchObject({ status: 2, stdout: '' })
  })

  it('[P14] says what commands about boards need besides', () => {
    expect(pathwall('backup', 'a.sqlite')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^pathwall backup needs (better-sqlite3|pg), which check, diff and match do without\. Install it beside/,
      ) as string,
    })
  })
})

function pathwall(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  // As somebody has it who has only Node.
  const env = { PATH: `${join(process.execPath, '..')}:/usr/bin:/bin` }
  return spawnSync(bin, args, { cwd: home, env, encoding: 'utf8' })
}
