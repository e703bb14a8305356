import { CATALOGUE, type CatalogueControl, type MatchPhrases } from '@pathwall/catalog'
import { describe, expect, it } from 'vitest'
import { createMatcher } from './createMatcher.ts'
import type { MatchContext } from './matcher.ts'

const CONTROL: MatchContext = { kind: 'control', phase: null }

/** A control of some team: only what the matcher looks at is of interest. */
function aControl(
  id: string,
  match: Partial<MatchPhrases>,
  phase: CatalogueControl['phase'] = 'delivery',
): CatalogueControl {
  const [template] = CATALOGUE
  if (template === undefined) throw new Error('The catalogue is empty')
  const none = { en: [], de: [], tools: [], weak: [], exclude: [], generic: [], genericDefault: false }
  return { ...template, id, phase, alsoIn: [], match: { ...none, ...match } }
}

const found = (catalogue: CatalogueControl[], text: string, context: Partial<MatchContext> = {}): string =>
  createMatcher(catalogue)
    .explain(text, { ...CONTROL, ...context })
    .map(({ id, how }) => `${id} ${how}`)
    .join(', ')

describe('phrases of one control', () => {
  const smoke = aControl('smoke', {
    en: ['smoke alarm test', 'fire watch', 'extinguisher'],
    tools: ['Nest'],
    weak: ['smoke'],
    exclude: ['smoke signal', 'fire watch movie'],
  })

  it.each([
    ['Smoke-Alarm Tests', 'smoke strong'],
    ['firewatch', 'smoke strong'],
    ['fire watches', 'smoke strong'],
    ['smok alarm test', ''],
    ['smoke alrm test', 'smoke weak'],
    ['extingisher', 'smoke typo'],
    ['nest', 'smoke tool'],
    ['nests', 'smoke tool'],
    ['nester', ''],
    ['smoke', 'smoke weak'],
    ['smoky', ''],
    ['smoke signal', ''],
    ['smoke, smoke signal', ''],
    ['fire watch movie', ''],
    ['fire watch, smoke signal', 'smoke strong'],
    ['', ''],
  ])('[A21] [A22] [A23] are found in %j: %s', (text, expected) => {
    expect(found([smoke], text)).toBe(expected)
  })

  it.each([
    ['fire watch', 'media', 'smoke strong'],
    ['fire watch', 'deliverable', 'smoke strong'],
    ['fire watch', 'people', ''],
    ['Nest', 'media', ''],
    ['smoke', 'media', ''],
  ] as const)('[A24] count by the kind of note: %j on %s', (text, kind, expected) => {
    expect(found([smoke], text, { kind })).toBe(expected)
  })
})

describe('phrases of several controls', () => {
  const test = aControl('test', { en: ['load test'] })
  const plan = aControl('plan', { en: ['load test plan', 'plan'] })
  const scan = aControl('scan', { en: ['image scan', 'nightly … scan'] })

  it('[A23] a longer one hides the shorter ones inside, whoever owns them', () => {
    expect(found([test, plan], 'load test plan')).toBe('plan strong')
    expect(found([test, plan], 'load test, plan b')).toBe('test strong, plan strong')
  })

  it('[A23] a gap takes a few words and hides nothing', () => {
    expect(found([test, scan], 'nightly big image scan')).toBe('scan strong')
    expect(found([aControl('night', { en: ['nightly … scan'] }), scan], 'nightly image scan')).toBe(
      'night strong, scan strong',
    )
    expect(found([scan], 'nightly one two three scan')).toBe('')
  })

  it.each([
    ['load and stress test', 'test strong'],
    ['Load- und Stress-Test', 'test strong'],
    ['load/stress/soak test', 'test strong'],
    ['image build and scan', 'scan strong'],
    ['load, stress test', ''],
    ['stress and soak test', ''],
  ])('[A23] words that share another are read with it: %j', (text, expected) => {
    expect(found([test, scan], text)).toBe(expected)
  })
})

describe('a phrase that two controls share', () => {
  const pair = aControl('pair', { en: ['pair review'], generic: ['four eyes'], genericDefault: true }, 'development')
  const payout = aControl('payout', { generic: ['four eyes'] }, 'operations')

  it.each([
    ['four eyes', 'development', 'pair generic'],
    ['four eyes', 'operations', 'payout generic'],
    ['four eyes', null, 'pair generic'],
    ['pair review, four eyes', 'operations', 'pair strong'],
  ] as const)('[A24] means by phase and by what else is named: %j in %s', (text, phase, expected) => {
    expect(found([pair, payout], text, { phase })).toBe(expected)
  })
})

const ofPathwall = createMatcher(CATALOGUE)

it.each([
  ['dashboard', 'control', 'health-dashboard'],
  ['dashboard redesign', 'control', ''],
  ['alarm button', 'control', ''],
  ['code review of the banner', 'control', 'code-review'],
  ['rate limiting', 'deliverable', 'traffic-protection'],
  ['rate limiting feature', 'deliverable', ''],
  ['rate limiting for the new feature', 'control', 'traffic-protection'],
  ['feature toggle', 'deliverable', 'feature-toggles'],
] as const)('[A24] tells what is made from what guards it: %j on %s', (text, kind, id) => {
  expect(Object.keys(ofPathwall.match(text, { kind, phase: null })).join(' ')).toBe(id)
})

describe('what it says about a text', () => {
  const matcher = ofPathwall

  it('[A21] [A25] is the phrase, the way and the state of each control, in the order of the words', () => {
    expect(matcher.explain('Gitleaks, kein depedency scan, vault', CONTROL)).toEqual([
      { id: 'secret-scanning', state: 'active', phrase: 'gitleaks', how: 'tool' },
      { id: 'dependency-scan', state: 'negated', phrase: 'dependency scan', how: 'typo' },
      { id: 'secrets-management', state: 'active', phrase: 'vault', how: 'weak' },
    ])
  })

  it('[A25] is active when one of two words for it is', () => {
    expect(matcher.match('kein Sonar, aber Semgrep', CONTROL)).toEqual({ sast: 'active' })
    expect(matcher.match('kein Sonar, Semgrep todo', CONTROL)).toEqual({ sast: 'negated' })
  })

  it('[A24] names practices on media and deliverables, and only what is in place', () => {
    expect(matcher.practicesIn('Threat Modeling Session', { kind: 'media', phase: 'refinement' })).toEqual([
      'threat-modeling',
    ])
    expect(matcher.practicesIn('Kibana', { kind: 'media', phase: 'operations' })).toEqual([])
    expect(matcher.practicesIn('kein Code Review', { kind: 'media', phase: 'development' })).toEqual([])
  })

  it('[A24] names practices by phrases for media and deliverables, where the catalogue has some', () => {
    const review = aControl('review', {
      en: ['peer review', 'review board'],
      practices: ['peer review', 'buddy check'],
    })
    const matcher = createMatcher([review])
    const isNamed = (text: string, kind: 'control' | 'media'): boolean =>
      Object.hasOwn(matcher.match(text, { kind, phase: null }), 'review')
    expect(['peer review', 'review board', 'buddy check'].map((text) => isNamed(text, 'control'))).toEqual([
      true,
      true,
      false,
    ])
    expect(['peer review', 'review board', 'buddy check'].map((text) => isNamed(text, 'media'))).toEqual([
      true,
      false,
      true,
    ])
  })

  it('takes ids that objects have for ids', () => {
    const odd = createMatcher([aControl('__proto__', { en: ['odd one'] })])
    expect(Object.entries(odd.match('odd one', CONTROL))).toEqual([['__proto__', 'active']])
  })
})
