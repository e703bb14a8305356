import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkResultJsonSchema, type CheckResult } from '@pathwall/exporters'
import { aMap, findSarifErrors } from '@pathwall/testkit'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { aMapFile, onlyGaps, smallMap } from './aMapFile.ts'
import { pipeCli, runCli } from './runCli.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const example = fileURLToPath(new URL('../../../examples/ecommerce-checkout.json', import.meta.url))

describe('check', () => {
  it('[P6] of the example fails, and says why in the last line', async () => {
    const { code, stdout, stderr } = await runCli(['check', example])
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toMatch(/\nFailed: \d+ open findings of high severity\.\n$/)
    expect(stdout).toContain('high    COV-01  No security control stands at “Docker build”.')
    expect(stdout).not.toContain('\u001b')
  })

  it.each([
    ['high', 1],
    ['never', 0],
  ])('[P6] with --fail-on %s ends with %d', async (level, expected) => {
    const file = aMapFile(temporaryFolder(), smallMap())
    expect((await runCli(['check', file, '--fail-on', level])).code).toBe(expected)
  })

  it('[P6] ends with 0 when nothing weighs enough', async () => {
    const folder = temporaryFolder()
    onlyGaps(folder)
    const map = aMap('Fine').withStep('Plan', { phase: 'input' }).build()
    const { code, stdout } = await runCli(['check', aMapFile(folder, map)])
    expect(code).toBe(0)
    expect(stdout).toMatch(/\nPassed: no open finding of high severity\.\n$/)
  })

  it('[P6] prints JSON as its published schema says', async () => {
    const { code, stdout, stderr } = await runCli(['check', example, '--format', 'json'])
    expect([code, stderr]).toEqual([1, ''])
    const result = JSON.parse(stdout) as CheckResult
    const validate = new Ajv2020({ allErrors: true }).compile(checkResultJsonSchema())
    validate(result)
    expect(validate.errors).toBeNull()
    expect(result.steps.find(({ notes }) => notes.includes('e19-m1'))).toMatchObject({
      phase: 'delivery',
      state: 'gap',
      notes: ['e19-m1', 'e19-d1', 'e19-d2'],
      controls: [],
    })
    expect(result.controlMatches['e13-c1']).toEqual({ 'secret-scanning': 'active', 'pre-commit-checks': 'active' })
    expect(result.controlMatches['e15-c2']).toEqual({})
    expect(result.verdict.failOn).toBe('high')
    expect(result.asOf).toBe('2026-11-21')
  })

  it('[P6] prints SARIF that is valid and points into the repository in which the map lies', async () => {
    const { code, stdout } = await runCli(['check', example, '--format', 'sarif'])
    expect(code).toBe(1)
    const log = JSON.parse(stdout) as { runs: { results: { locations: unknown[] }[] }[] }
    expect(findSarifErrors(log)).toEqual([])
    expect(log.runs[0]?.results[0]?.locations[0]).toMatchObject({
      physicalLocation: { artifactLocation: { uri: 'examples/ecommerce-checkout.json' } },
    })
  })

  it('[P6] prints Markdown and CSV, and speaks German', async () => {
    const folder = temporaryFolder()
    onlyGaps(folder)
    const file = aMapFile(folder, smallMap())
    const markdown = await runCli(['check', file, '--format', 'markdown', '--lang', 'de'])
    expect(markdown.stdout).toMatch(/^### ❌ Nicht bestanden: ein offener Befund mit hoher Schwere\.\n/)
    const csv = await runCli(['check', file, '--format', 'csv'])
    expect(csv.stdout).toMatch(/^severity,status,[^\n]*\r\nhigh,open,,COV-01,/)
  })

  it('[P6] judges on the day that is said', async () => {
    const map = smallMap()
    map.decisions.push({
      notes: ['Ship-m1', 'Ship-d1'],
      decision: 'accept',
      owner: 'Bo',
      reason: 'x',
      date: '2026-01-01',
      review: '2026-06-01',
    })
    const file = aMapFile(temporaryFolder(), map)
    const overdue = async (day: string): Promise<boolean> =>
      (await runCli(['check', file, '--as-of', day, '--format', 'csv'])).stdout.includes(',DEC-02,')
    expect(await overdue('2026-05-31')).toBe(false)
    expect(await overdue('2026-06-02')).toBe(true)
    expect(await runCli(['check', file, '--as-of', '2026-02-31'])).toMatchObject({
      code: 2,
      stderr: '--as-of 2026-02-31: say a day as 2026-11-21.\n',
    })
  })
})

describe('answered findings', () => {
  it('[P7] never fail a check, are counted apart, and can be left out', async () => {
    const folder = temporaryFolder()
    onlyGaps(folder)
    const first = await runCli(['check', aMapFile(folder, smallMap()), '--format', 'json', '--fail-on', 'high'])
    const [ship] = (JSON.parse(first.stdout) as CheckResult).findings
    expect(ship).toMatchObject({ ruleId: 'COV-01', severity: 'high', status: 'open' })
    const map = smallMap()
    map.suppressions.push({ finding: ship!.fingerprint, rule: 'COV-01', reason: 'Not ours' })
    const file = aMapFile(folder, map)
    const text = await runCli(['check', file])
    expect(text.code).toBe(0)
    expect(text.stdout).toContain('; 1 not relevant here\n')
    const statuses = async (args: string[]): Promise<unknown[]> => {
      const { stdout } = await runCli(['check', file, '--format', 'json', ...args])
      return (JSON.parse(stdout) as CheckResult).findings.map(({ status }) => status)
    }
    expect(await statuses([])).toContain('suppressed')
    expect(await statuses(['--open-only'])).not.toContain('suppressed')
  })
})

describe('a baseline', () => {
  it.each(['map', 'json result'])('[P8] that is an earlier %s leaves only what is new', async (kind) => {
    const folder = temporaryFolder()
    const before = aMapFile(folder, smallMap(), 'before.json')
    const after = smallMap()
    after.notes.push(
      ...aMap()
        .withStep('Run', { phase: 'operations', people: ['Ops'] })
        .build().notes,
    )
    let baseline = before
    if (kind !== 'map') {
      baseline = join(folder, 'result.json')
      writeFileSync(baseline, (await runCli(['check', before, '--format', 'json'])).stdout)
    }
    const same = await runCli(['check', before, '--baseline', baseline])
    expect(same.code).toBe(0)
    expect(same.stdout).toContain('No new findings.')
    const { code, stdout } = await runCli(['check', aMapFile(folder, after), '--baseline', baseline])
    expect(code).toBe(1)
    expect(stdout).toContain('COV-01  No security control stands at “Run”.')
    expect(stdout).not.toContain('“Ship”')
    expect(stdout).toMatch(/Compared with the baseline: [1-9]\d* new, [1-9]\d* known and not shown, \d+ gone\n/)
    expect(stdout).toMatch(/Failed: [1-9]\d* new findings? of high severity\.\n$/)
  })
})

describe('input', () => {
  it('[P9] comes from standard input, too', async () => {
    const { code, stdout } = await pipeCli(['check', '-', '--fail-on', 'never'], readFileSync(example))
    expect(code).toBe(0)
    expect(stdout).toContain('Standard input, 2026-11-21')
  })

  it.each<[what: string, args: string[], input: string | Uint8Array, line: RegExp]>([
    ['no file', ['check', '/nowhere/map.json'], '', /^\/nowhere\/map\.json cannot be read: there is no such file\.\n$/],
    ['a folder', ['check', '/tmp'], '', /^\/tmp cannot be read: it is a folder\.\n$/],
    ['nothing', ['check', '-'], '', /^Standard input is not JSON: in line 1, column 1, it ends too early\.\n$/],
    ['half a file', ['check', '-'], '{\n "notes": [', /^Standard input is not JSON: in line 2, column 12, it ends/],
    ['no text', ['check', '-'], new Uint8Array([0xff, 0xfe, 0x00]), /^Standard input is not a text in UTF-8\./],
    [
      'no map',
      ['check', '-'],
      '{"schema":"p2p-map/1","notes":[{"id":"a","kind":"peopel","text":""}]}',
      /^Standard input is not a map \(p2p-map\/1\):\n {2}notes\[0\]\.kind: "peopel" is not one of .*did you mean "people"\?\n$/,
    ],
    ['no format', ['check', '-', '--format', 'sarfi'], '{}', /^--format sarfi: say one of .*; did you mean sarif\?\n$/],
    ['no level', ['check', '-', '--fail-on', 'critical'], '{}', /^--fail-on critical: say one of high, medium, low,/],
    [
      'two maps',
      ['check', 'a', 'b'],
      '',
      /^Say: pathwall check <map\.json \| board link \| ->\. Nothing was done\.\n$/,
    ],
    ['no address', ['check', 'https://walls.example/'], '', /^The address is not a link to a board\./],
    ['another protocol', ['check', 'ftp://walls.example/b/x#t'], '', /^A link to a board begins with https:\/\/ or/],
    ['no token', ['check', 'https://walls.example/b/x'], '', /^The link to the board has no token\./],
  ])('[P9] that is %s ends with 2 and says what is wrong', async (_what, args, input, line) => {
    const { code, stdout, stderr } = await pipeCli(args, input)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(line)
  })
})

describe('the team', () => {
  it('[P10] has its say in pathwall.config.json beside the map, where it is called, or where it is named', async () => {
    const folder = temporaryFolder()
    const file = aMapFile(folder, smallMap())
    const matches = async (args: string[], env: Record<string, string> = {}): Promise<unknown> => {
      const { stdout } = await runCli(['check', file, '--format', 'json', ...args], env)
      return (JSON.parse(stdout) as CheckResult).controlMatches['Build-c1']
    }
    expect(await matches([])).toEqual({})
    const elsewhere = temporaryFolder()
    const config = (phrase: string): string => JSON.stringify({ synonyms: { 'code-review': { en: [phrase] } } })
    writeFileSync(join(elsewhere, 'pathwall.config.json'), config('buddy check'))
    expect(await matches([], { PATHWALL_CALLER_FOLDER: elsewhere })).toEqual({ 'code-review': 'active' })
    expect(await matches(['--config', join(elsewhere, 'pathwall.config.json')])).toEqual({ 'code-review': 'active' })
    writeFileSync(join(folder, 'pathwall.config.json'), config('other words'))
    expect(await matches([], { PATHWALL_CALLER_FOLDER: elsewhere })).toEqual({})
  })

  it('[P10] is told what is wrong with it', async () => {
    const folder = temporaryFolder()
    const file = aMapFile(folder, smallMap())
    writeFileSync(
      join(folder, 'pathwall.config.json'),
      '{ "rules": { "COV-99": "off" }, "settings": { "earlyShare": 5 } }',
    )
    const { code, stdout, stderr } = await runCli(['check', file])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(
      /pathwall\.config\.json cannot be used:\n {2}settings\.earlyShare: is too large: at most 1\n$/,
    )
  })
})
