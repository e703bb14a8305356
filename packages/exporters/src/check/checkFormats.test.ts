import { CATALOGUE } from '@pathwall/catalog'
import type { PathMap } from '@pathwall/domain'
import { aMap } from '@pathwall/testkit'
import { describe, expect, it } from 'vitest'
import { aCheck } from '../../test/aCheck.ts'
import { onlyGaps } from '../../test/onlyGaps.ts'
import { toCheckCsv, toCheckMarkdown, toCheckText } from '../index.ts'

const small = (): PathMap =>
  aMap('Small')
    .withStep('Plan', { phase: 'input' })
    .withStep('Ship', { phase: 'delivery' })
    .withStep('Test', { phase: 'delivery', controls: ['Code review'] })
    .build()
const hostile = (): PathMap => {
  const map = small()
  for (const note of map.notes)
    if (note.id === 'Ship-m1') note.text = '=cmd|x <img src=x> `a` [b](c) @team "q"\n\u001b[31m\u202e**bold**'
  return map
}
const onGaps = { rules: onlyGaps() }
const plain = { catalogue: CATALOGUE, hasColours: false, width: 100 }

describe('the text of a check', () => {
  it('has the map, findings in chapters and phases, and the verdict last', () => {
    expect(toCheckText(aCheck(small(), onGaps), plain).split('\n')).toEqual([
      'Small  map.json, 2026-11-21',
      '3 steps: 1 covered, 2 without a control (33%)',
      '',
      'Steps without a control (2)',
      '  Input',
      '  low     COV-01  No security control stands at “Plan”.',
      '                  helps: Risk profiling with the business, Asset library, Security and compliance',
      '                  requirements',
      '  Delivery',
      '  high    COV-01  No security control stands at “Ship”.',
      '                  helps: Rollback, Blue/green, canary or staged rollout, Change or release approval',
      '',
      '1 high, 0 medium, 1 low, 0 info',
      'Failed: 1 open finding of high severity.',
      '',
    ])
  })

  it('speaks German', () => {
    const text = toCheckText(aCheck(small(), { ...onGaps, language: 'de', failOn: 'never' }), plain)
    expect(text).toContain('3 Schritte: 1 abgedeckt, 2 ohne Kontrolle (33 %)')
    expect(text).toContain('  hoch     COV-01  Bei „Ship“ steht keine Sicherheitskontrolle.')
    expect(text).toMatch(/Bestanden: Befunde lassen diese Prüfung nie scheitern\.\n$/)
  })

  it('with a baseline shows only what is new', () => {
    const findings = aCheck(small(), onGaps).findings.map((finding) => ({ ...finding, isOpen: true }))
    const text = toCheckText(aCheck(small(), { ...onGaps, baseline: { source: 'old.json', findings } }), plain)
    expect(text.split('\n').slice(3)).toEqual([
      'No new findings.',
      '',
      '1 high, 0 medium, 1 low, 0 info',
      'Compared with the baseline: 0 new, 2 known and not shown, 0 gone',
      'Passed: no new finding of high severity.',
      '',
    ])
  })

  it('breaks lines between words, and has colours only when asked', () => {
    const long = small()
    for (const note of long.notes) if (note.id === 'Ship-m1') note.text = 'a word and '.repeat(6).trim()
    const lines = toCheckText(aCheck(long, onGaps), { ...plain, width: 60 }).split('\n')
    expect(lines.every((line) => line.length <= 60)).toBe(true)
    expect(toCheckText(aCheck(small(), onGaps), plain)).not.toContain('\u001b')
    expect(toCheckText(aCheck(small(), onGaps), { ...plain, hasColours: true })).toContain('\u001b[31mhigh  \u001b[0m')
  })

  it('does not let a note steer the terminal', () => {
    expect(toCheckText(aCheck(hostile(), onGaps), plain)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  })
})

describe('the Markdown of a check', () => {
  it('has the verdict, what is heavy in a table, and the rest folded away', () => {
    const text = toCheckMarkdown(aCheck(small(), onGaps), {
      catalogue: CATALOGUE,
      docsUrl: 'https://docs.example/rules',
    })
    expect(text.split('\n').slice(0, 8)).toEqual([
      '### ❌ Failed: 1 open finding of high severity.',
      '',
      '**Small** · 3 steps: 1 covered, 2 without a control (33%) · 1 high, 0 medium, 1 low, 0 info',
      '',
      '| Severity | Finding | Phase | Rule |',
      '| --- | --- | --- | --- |',
      '| high | No security control stands at “Ship”. | Delivery | [COV-01](https://docs.example/rules/COV-01.md) |',
      '',
    ])
    expect(text).toContain('<details><summary>1 finding of lower severity</summary>')
    expect(text).toContain('- **COV-01 Step has no security control.** ')
  })

  it('shows what stands on a note as it is, and calls nobody', () => {
    const text = toCheckMarkdown(aCheck(hostile(), onGaps), { catalogue: CATALOGUE })
    const row = text.split('\n').find((line) => line.startsWith('| high'))
    expect(row).toContain('=cmd\\|x &lt;img src=x\\> \\`a\\` \\[b\\](c) @\u200bteam')
    expect(row).toContain('\\*\\*bold')
    expect(row!.split(/(?<!\\)\|/)).toHaveLength(6)
  })

  it('fits into a comment, however long the list is', () => {
    const map = aMap('Large')
    for (let index = 0; index < 900; index++) map.withStep(`${index} ${'long name '.repeat(8)}`, { phase: 'delivery' })
    const text = toCheckMarkdown(aCheck(map.build(), onGaps), { catalogue: CATALOGUE })
    expect(text.length).toBeLessThan(60_000)
    expect(text).toContain('… and 800 more findings.')
  })
})

describe('the CSV of a check', () => {
  it('has a heading and a row for each finding, as RFC 4180 wants it', () => {
    const lines = toCheckCsv(aCheck(small(), onGaps)).split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toBe(
      'severity,status,baseline,rule,title,message,phase,step,notes,controls that help,frameworks,owner,reason,fingerprint',
    )
    expect(lines[1]).toMatch(
      /^high,open,,COV-01,Step has no security control,No security control stands at “Ship”\.,delivery,Ship,Ship-m1 Ship-d1,automated-rollback progressive-delivery change-approval,,,,[0-9a-f]{64}$/,
    )
    expect(lines[3]).toBe('')
  })

  it('quotes what needs it, and is no formula for a spreadsheet', () => {
    const cells = parseCsv(toCheckCsv(aCheck(hostile(), onGaps)))
    expect(cells.every((row) => row.length === 14)).toBe(true)
    expect(cells[1]?.[7]).toMatch(/^'=cmd/)
    expect(cells.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([])
  })
})

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && bare === '') break
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}
