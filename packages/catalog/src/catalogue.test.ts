import { PHASES } from '@pathwall/domain'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from './catalogue.ts'
import type { CatalogueControl, MatchPhrases } from './catalogueControl.ts'
import { normaliseText } from './normaliseText.ts'
import { USUAL_CONTROLS } from './usualControls.ts'

const LISTS = ['en', 'de', 'tools', 'weak', 'exclude', 'generic'] as const

const phrasesOf = ({ match }: CatalogueControl, lists: readonly (keyof MatchPhrases & (typeof LISTS)[number])[]) =>
  lists.flatMap((list) => match[list])

it('knows 80 controls, each once, and every phase has some', () => {
  const ids = CATALOGUE.map(({ id }) => id)
  expect(ids).toHaveLength(80)
  expect(new Set(ids).size).toBe(80)
  expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([])
  for (const phase of [...PHASES, 'cross']) expect(CATALOGUE.some((control) => control.phase === phase)).toBe(true)
})

describe.each(CATALOGUE.map((control) => [control.id, control] as const))('%s', (_, control) => {
  it('has a title and a summary of its own in both languages, and says where it comes from', () => {
    const { title, summary, source } = control
    for (const words of [title.en, title.de, summary.en, summary.de, source]) expect(words.trim()).toBe(words)
    expect(title.en.length).toBeGreaterThan(3)
    expect(title.de.length).toBeGreaterThan(3)
    expect(summary.en).toMatch(/^[A-Z].*\.$/)
    expect(summary.de).toMatch(/^[A-ZÄÖÜ].*\.$/)
    expect(summary.de).not.toBe(summary.en)
    expect(source).toMatch(/^The method: .*\.$/)
  })

  it('is not also in its own phase, nor in one twice', () => {
    expect(control.alsoIn).not.toContain(control.phase)
    expect(new Set(control.alsoIn).size).toBe(control.alsoIn.length)
  })

  it('is recognised by phrases that are plain, not empty, and listed once', () => {
    expect(phrasesOf(control, ['en', 'de', 'tools']).length).toBeGreaterThan(0)
    const phrases = phrasesOf(control, ['en', 'de', 'tools', 'weak', 'generic'])
    for (const phrase of [...phrases, ...control.match.exclude])
      expect(phrase.split('…').map((part) => normaliseText(part))).toEqual(phrase.split('…').map((part) => part.trim()))
    for (const phrase of [...phrases, ...control.match.exclude])
      for (const part of phrase.split('…')) expect(part.trim()).not.toBe('')
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([])
  })

  it('is named on media and deliverables by some plain phrases, each listed once', () => {
    const { practices = [] } = control.match
    expect(practices.length).toBeGreaterThan(0)
    expect(practices.map(normaliseText)).toEqual(practices)
    expect(new Set(practices).size).toBe(practices.length)
  })

  it('names ids of frameworks in the shape that these have', () => {
    const { nistCsf2, nistSsdf11, owaspSamm2, dsomm, cicdTop10, slsa12 } = control.frameworks
    for (const id of nistCsf2) expect(id).toMatch(/^(GV|ID|PR|DE|RS|RC)\.[A-Z]{2}-\d{2}$/)
    for (const id of nistSsdf11) expect(id).toMatch(/^(PO|PS|PW|RV)\.\d\.\d$/)
    for (const id of owaspSamm2) expect(id).toMatch(/^[GDIVO]-[A-Z]{2}-[123]-[AB]$/)
    for (const id of cicdTop10) expect(id).toMatch(/^CICD-SEC-\d{1,2}$/)
    for (const id of slsa12) expect(id.trim()).not.toBe('')
    for (const { uuid, level } of dsomm) {
      expect(uuid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      expect([1, 2, 3, 4, 5]).toContain(level)
    }
  })
})

it('lets no two controls claim a phrase, but the generic ones', () => {
  const owners = new Map<string, string[]>()
  for (const control of CATALOGUE)
    for (const phrase of phrasesOf(control, ['en', 'de', 'tools']))
      owners.set(phrase, [...(owners.get(phrase) ?? []), control.id])
  expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([])
})

it('lets a generic phrase be claimed by two controls at least, of which one takes it when the phase is unknown', () => {
  const generic = new Set(CATALOGUE.flatMap(({ match }) => match.generic))
  expect(generic.size).toBeGreaterThan(0)
  for (const phrase of generic) {
    const claimants = CATALOGUE.filter(({ match }) => match.generic.includes(phrase))
    expect(claimants.length).toBeGreaterThan(1)
    expect(claimants.filter(({ match }) => match.genericDefault)).toHaveLength(1)
  }
})

it('says what is usual in a phase with ids that exist and fit', () => {
  for (const [phase, ids] of Object.entries(USUAL_CONTROLS))
    for (const id of ids) {
      const control = CATALOGUE.find((candidate) => candidate.id === id)
      expect([control?.phase, ...(control?.alsoIn ?? [])].some((place) => place === phase || place === 'cross')).toBe(
        true,
      )
    }
})
