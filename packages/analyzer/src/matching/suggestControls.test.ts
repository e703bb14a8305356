import { CATALOGUE } from '@pathwall/catalog'
import { expect, it } from 'vitest'
import { suggestControls, type SuggestionContext } from './suggestControls.ts'

const ids = (query: string, context: Partial<SuggestionContext> = {}): string[] =>
  suggestControls(query, { phase: null, taken: [], language: 'en', limit: 3, ...context }).map(({ id }) => id)

it.each([
  ['thre', 'refinement', 'threat-modeling'],
  ['Bedrohungsm', 'refinement', 'threat-modeling'],
  ['code r', 'development', 'code-review'],
  ['sonar', 'development', 'sast'],
  ['abhängigkeitspr', 'delivery', 'dependency-scan'],
  ['rufb', 'operations', 'on-call-rota'],
  ['vier aug', 'operations', 'dual-control'],
  ['vier aug', 'development', 'code-review'],
] as const)('[A28] %j in %s: first of all %s', (query, phase, id) => {
  expect(ids(query, { phase })[0]).toBe(id)
})

it('[A28] suggests what usually stands in the phase when nothing is typed, without what is there', () => {
  expect(ids('', { phase: 'refinement' })).toEqual([
    'threat-modeling',
    'security-acceptance-criteria',
    'definition-of-ready',
  ])
  expect(ids(' ', { phase: 'refinement', taken: ['threat-modeling', 'definition-of-ready'] })).toEqual([
    'security-acceptance-criteria',
    'architecture-review',
    'security-champion',
  ])
  expect(ids('')).toHaveLength(3)
})

it('[A28] prefers titles in the language of the person, and finds the other one', () => {
  expect(ids('Stücklis', { language: 'en' })).toEqual(['sbom'])
  expect(ids('Stücklis', { language: 'de' })).toEqual(['sbom'])
})

it('[A28] suggests nothing for what nobody calls so, nor what is taken, and no more than asked for', () => {
  expect(ids('zzz')).toEqual([])
  expect(ids('code review', { taken: ['code-review'] })).not.toContain('code-review')
  expect(ids('s', { limit: 2 })).toHaveLength(2)
})

it('[A28] looks into a catalogue of a team', () => {
  const own = CATALOGUE.slice(0, 1).map((control) => ({
    ...control,
    id: 'own',
    title: { en: 'Zebra check', de: 'Zebra' },
  }))
  expect(ids('zeb', { catalogue: own })).toEqual(['own'])
})
