import { analyze, type Analysis } from '@pathwall/analyzer'
import { aMap } from '@pathwall/testkit'
import { describe, expect, it } from 'vitest'
import { parseTeamConfig, type TeamConfig } from './index.ts'

describe('the configuration of a team', () => {
  it('teaches more words for entries of the catalogue, and controls of its own', () => {
    const { analyzer } = parsed({
      synonyms: { 'code-review': { en: ['buddy check'], tools: ['Gerrit'] } },
      controls: [
        { id: 'crypto-board', title: 'Crypto board', phase: 'refinement', synonyms: { de: ['Krypto-Gremium'] } },
      ],
    })
    const map = aMap()
      .withStep('Build', {
        phase: 'development',
        controls: ['Buddy-Check', 'Gerrit', 'krypto gremium', 'crypto board'],
      })
      .build()
    const { bindings } = analyze(map, analyzer)
    expect(Object.values(bindings).map(({ matches }) => matches)).toEqual([
      { 'code-review': 'active' },
      { 'code-review': 'active' },
      { 'crypto-board': 'active' },
      { 'crypto-board': 'active' },
    ])
  })

  it('teaches words that name a practice on media, too', () => {
    const { analyzer } = parsed({ synonyms: { 'code-review': { en: ['buddy check'] } } })
    const map = aMap().withStep('Buddy check', { phase: 'development' }).build()
    const doubtsIn = (found: Analysis): string[] =>
      found.findings.filter(({ ruleId }) => ruleId === 'STR-11').flatMap(({ suggest }) => suggest)
    expect(new Set(doubtsIn(analyze(map, analyzer)))).toEqual(new Set(['code-review']))
    expect(doubtsIn(analyze(map))).toEqual([])
  })

  it('switches rules off, and says how much they and the phases weigh', () => {
    const map = aMap().withStep('Plan', { phase: 'input' }).withStep('Ship', { phase: 'delivery' }).build()
    const weigh = (config: unknown): unknown =>
      analyze(map, parsed(config).analyzer)
        .findings.filter(({ ruleId }) => ruleId === 'COV-01')
        .map(({ phase, severity }) => [phase, severity])
    expect(weigh({})).toEqual([
      ['delivery', 'high'],
      ['input', 'low'],
    ])
    expect(weigh({ settings: { severityByPhase: { input: 'high' } } })).toEqual([
      ['input', 'high'],
      ['delivery', 'high'],
    ])
    expect(weigh({ rules: { 'COV-01': 'info' } })).toEqual([
      ['input', 'info'],
      ['delivery', 'info'],
    ])
    expect(weigh({ rules: { 'COV-01': 'off' } })).toEqual([])
  })

  it('may say nothing at all', () => {
    expect(parsed({})).toMatchObject({ docsUrl: undefined })
    expect(parsed({}).analyzer.catalogue).toBeUndefined()
  })
})

it.each<[unknown, string[]]>([
  ['nothing', ['""nothing" is not a valid object']],
  [
    { rule: {} },
    [
      '"there is no field "rule"; did you mean "rules"?; the fields here are $schema, rules, settings, synonyms, controls, docsUrl',
    ],
  ],
  [{ rules: { 'COV-1': 'off' } }, ['rules.COV-1"there is no rule "COV-1"; did you mean "COV-01"?']],
  [
    { rules: { 'COV-01': 'hihg' } },
    ['rules.COV-01""hihg" is not one of off, high, medium, low, info; did you mean "high"?'],
  ],
  [{ settings: { earlyShare: 15 } }, ['settings.earlyShare"is too large: at most 1']],
  [
    { settings: { severityByPhase: { inputs: 'low' } } },
    [
      'settings.severityByPhase"there is no field "inputs"; did you mean "input"?; the fields here are input, refinement, development, delivery, operations',
    ],
  ],
  [
    { synonyms: { 'code-revue': { en: ['x'] } } },
    [
      'synonyms.code-revue"there is no catalogue entry "code-revue"; did you mean "code-review"?; the phrases of an own control stand in "controls"',
    ],
  ],
  [{ synonyms: { 'code-review': { en: ['--'] } } }, ['synonyms.code-review.en[0]""--" must have a letter or a digit']],
  [
    { controls: [{ id: 'code-review', title: 'Ours', phase: 'delivery', synonyms: {} }] },
    ['controls[0].id""code-review" is already an id of the catalogue; add phrases to it under "synonyms"'],
  ],
  [
    { controls: [{ id: 'Our Own', phase: 'somewhere', synonyms: {} }] },
    [
      'controls[0].id""Our Own" must be lower case words joined by hyphens',
      'controls[0].title"must be a text, or an object with "en" and "de"',
      'controls[0].phase""somewhere" is not one of input, refinement, development, delivery, operations, cross',
    ],
  ],
  [
    { docsUrl: 'javascript:alert(1)' },
    ['docsUrl""javascript:alert(1)" must be an address that begins with https:// or http://'],
  ],
])('says where %j is wrong, and what is allowed there', (config, issues) => {
  const result = parseTeamConfig(config)
  expect(result.ok ? [] : result.issues.map(({ path, message }) => `${path}"${message}`)).toEqual(issues)
})

function parsed(config: unknown): TeamConfig {
  const result = parseTeamConfig(config)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}
