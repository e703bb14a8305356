import { RULES, analyze } from '@pathwall/analyzer'
import { parsePathMap, type PathMap } from '@pathwall/domain'
import { aMap, exampleMap, findSarifErrors } from '@pathwall/testkit'
import { describe, expect, it } from 'vitest'
import { aCheck } from '../../test/aCheck.ts'
import { onlyGaps } from '../../test/onlyGaps.ts'
import { toMapJson, toSarif } from '../index.ts'
import type { SarifLog, SarifResult } from './sarifLog.ts'

const small = (): PathMap =>
  aMap('Small')
    .withStep('Plan', { phase: 'input' })
    .withStep('Ship', { phase: 'delivery', people: ['Ops'] })
    .build()
const artifact = { uri: 'maps/small.json' }

describe('a SARIF log', () => {
  it('is valid, and so is one of the example, in both languages', () => {
    const parsed = parsePathMap(exampleMap)
    if (!parsed.ok) throw new Error('the example is no map')
    for (const language of ['en', 'de'] as const) {
      const log: unknown = JSON.parse(toSarif(parsed.value, aCheck(parsed.value, { language }), { artifact }))
      expect(findSarifErrors(log)).toEqual([])
    }
    expect(findSarifErrors({ version: '2.1.0', runs: [{ results: [] }] })).not.toEqual([])
  })

  it('describes every rule, within what code scanning takes', () => {
    const { rules } = logOf(small()).runs[0].tool.driver
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id))
    for (const { name, shortDescription, fullDescription, help, helpUri, properties } of rules) {
      expect(name).toMatch(/^[A-Z]\w{2,100}$/)
      for (const { text } of [shortDescription, fullDescription]) {
        expect(text.length).toBeGreaterThan(5)
        expect(text.length).toBeLessThanOrEqual(1024)
      }
      expect(help.text.length * (help.markdown ?? '').length).toBeGreaterThan(100)
      expect(URL.canParse(helpUri)).toBe(true)
      expect(properties.tags[0]).toBe('security')
      expect(properties.tags.length).toBeLessThanOrEqual(20)
      expect(new Set(properties.tags).size).toBe(properties.tags.length)
    }
  })

  it('leads to the pages of the rules where they can be read', () => {
    const [gap] = rulesOf(toSarif(small(), aCheck(small()), { artifact, docsUrl: 'https://docs.example/rules/' }))
    expect(gap?.helpUri).toBe('https://docs.example/rules/COV-01.md')
    expect(rulesOf(toSarif(small(), aCheck(small()), { artifact }))[0]?.helpUri).toBe('urn:pathwall:rule:COV-01')
  })

  it('says what a rule weighs where that is the same everywhere, and what the team has set', () => {
    const rules = { 'STR-13': 'off', 'STR-02': 'high' } as const
    const found = rulesOf(toSarif(small(), aCheck(small(), { rules }), { artifact, rules }))
    const weight = (id: string): unknown[] => {
      const { defaultConfiguration, properties } = found.find((rule) => rule.id === id)!
      return [defaultConfiguration, properties['security-severity']]
    }
    expect(weight('COV-01')).toEqual([{ level: 'warning' }, undefined])
    expect(weight('STR-02')).toEqual([{ level: 'error' }, '8.0'])
    expect(weight('STR-13')).toEqual([{ enabled: false, level: 'note' }, undefined])
  })
})

describe('a result', () => {
  it('names the finding, and stays the same one when words, places and order change', () => {
    const [ship, plan] = resultsOf(small())
    expect(ship).toMatchObject({
      ruleId: 'COV-01',
      kind: 'fail',
      level: 'error',
      message: { text: expect.stringMatching(/^No security control stands at “Ship”\. /) as string },
    })
    expect(plan?.level).toBe('note')
    expect(RULES[ship!.ruleIndex]?.id).toBe('COV-01')
    const changed = small()
    changed.notes.reverse()
    for (const note of changed.notes) Object.assign(note, { text: `${note.text}!`, x: note.x + 5 })
    expect(resultsOf(changed).map((result) => result.partialFingerprints)).toEqual(
      [ship, plan].map((result) => result?.partialFingerprints),
    )
    expect(ship?.partialFingerprints['primaryLocationLineHash']).toMatch(/^[0-9a-f]{16}:1$/)
  })

  it('points to the line of the note that names its step, and says where that is on the wall', () => {
    const map = small()
    const text = toMapJson(map)
    const [ship] = resultsOf(map, { uri: 'maps/small.json', text })
    const { physicalLocation, logicalLocations } = ship!.locations[0]!
    expect(physicalLocation.artifactLocation).toEqual({ uri: 'maps/small.json', uriBaseId: '%SRCROOT%', index: 0 })
    const line = text.split('\n')[physicalLocation.region.startLine - 1]!
    expect(line.slice(physicalLocation.region.startColumn - 1, physicalLocation.region.endColumn - 1)).toBe(
      '"id": "Ship-m1"',
    )
    expect(logicalLocations?.map(({ fullyQualifiedName, kind }) => [fullyQualifiedName, kind])).toEqual([
      ['delivery/Ship/Ship', 'note'],
      ['delivery/Ship', 'step'],
    ])
    expect(ship?.relatedLocations?.map(({ message }) => message?.text)).toEqual(['Ops', 'Ship result'])
    const tree = logOf(map).runs[0].logicalLocations
    for (const { index, name } of logicalLocations!) expect(tree[index!]?.name).toBe(name)
  })

  it('that is about a phase or the whole map has a place, too', () => {
    const log = JSON.parse(toSarif(small(), aCheck(small()), { artifact })) as SarifLog
    for (const { locations } of log.runs[0].results) {
      expect(locations).toHaveLength(1)
      expect(locations[0]?.physicalLocation.region.startLine).toBeGreaterThan(0)
    }
  })

  it('is suppressed with the reason when it was answered, and compared with a baseline', () => {
    const map = small()
    const [ship, plan] = analyze(map).findings.filter(({ ruleId }) => ruleId === 'COV-01')
    map.suppressions.push({
      finding: ship!.fingerprint,
      rule: 'COV-01',
      reason: 'Not ours',
      by: 'Bo',
      date: '2026-11-20',
    })
    map.decisions.push({
      ...{ notes: ['Plan-m1', 'Plan-d1'], finding: plan!.fingerprint, decision: 'transfer' },
      ...{ owner: 'Anna', reason: 'Insured', review: '2027-01-01' },
    })
    const baseline = {
      source: 'old.json',
      findings: [{ ruleId: 'COV-01', fingerprint: ship!.fingerprint, isOpen: true }],
    }
    const result = aCheck(map, { baseline, rules: onlyGaps() })
    const text = toSarif(map, result, { artifact, boardUrl: 'https://walls.example/b/x' })
    const { results } = (JSON.parse(text) as SarifLog).runs[0]
    expect(findSarifErrors(JSON.parse(text))).toEqual([])
    expect(results.map(({ suppressions, baselineState }) => [suppressions, baselineState])).toEqual([
      [[{ kind: 'external', status: 'accepted', justification: 'Not ours (Bo, 2026-11-20)' }], 'unchanged'],
      [
        [{ kind: 'external', status: 'accepted', justification: 'Transferred: Insured (Anna, review 2027-01-01)' }],
        'new',
      ],
    ])
    expect(results[0]?.hostedViewerUri).toBe(`https://walls.example/b/x?finding=${ship!.fingerprint}`)
  })
})

function logOf(map: PathMap): SarifLog {
  return JSON.parse(toSarif(map, aCheck(map, { rules: onlyGaps() }), { artifact })) as SarifLog
}

function resultsOf(map: PathMap, place: { uri: string; text?: string } = artifact): SarifResult[] {
  const log = JSON.parse(toSarif(map, aCheck(map, { rules: onlyGaps() }), { artifact: place })) as SarifLog
  return log.runs[0].results
}

function rulesOf(text: string): SarifLog['runs'][0]['tool']['driver']['rules'] {
  return (JSON.parse(text) as SarifLog).runs[0].tool.driver.rules.toSorted((a, b) =>
    a.id === 'COV-01' ? -1 : b.id === 'COV-01' ? 1 : 0,
  )
}
