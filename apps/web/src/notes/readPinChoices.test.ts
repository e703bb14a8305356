import { analyze } from '@pathwall/analyzer'
import { aMap } from '@pathwall/testkit'
import { CATALOGUE } from '@pathwall/catalog'
import { expect, it } from 'vitest'
import { readControlPlace, readNewControlPlace, readPinChoices } from './readPinChoices.ts'

it('knows the phase of a control and what else stands at its step', () => {
  const map = aMap()
    .withStep('Merge', { phase: 'development', controls: ['Code review', 'SonarQube'] })
    .build()
  const note = map.notes.find(({ text }) => text === 'Code review')!
  expect(readControlPlace(note, analyze(map))).toEqual({ phase: 'development', taken: ['sast'] })
  expect(readControlPlace({ id: 'nowhere' }, analyze(map))).toEqual({ phase: null, taken: [] })
})

it('knows what stands at the step to which a new control comes', () => {
  const map = aMap()
    .withStep('Merge', { phase: 'development', controls: ['Code review', 'SonarQube'] })
    .build()
  expect(readNewControlPlace(null, ['Merge-m1'], analyze(map))).toEqual({
    phase: 'development',
    taken: ['code-review', 'sast'],
  })
  expect(readNewControlPlace('delivery', [], analyze(map))).toEqual({ phase: 'delivery', taken: [] })
})

it('offers what the words say first, then what fits the place, then everything', () => {
  const place = { phase: 'development' as const, taken: ['sast'] }
  const choices = readPinChoices('', ['pentest'], place, CATALOGUE, 'en').map(({ id }) => id)
  expect(choices[0]).toBe('pentest')
  expect(choices).toHaveLength(CATALOGUE.length)
  expect(new Set(choices).size).toBe(CATALOGUE.length)
  expect(choices.indexOf('code-review')).toBeLessThan(choices.indexOf('sast'))
})

it('finds words of both languages', () => {
  const place = { phase: null, taken: [] }
  expect(readPinChoices('bedrohung', [], place, CATALOGUE, 'en').map(({ id }) => id)).toContain('threat-modeling')
  expect(readPinChoices('qqqq', [], place, CATALOGUE, 'en')).toEqual([])
})

it("finds the team's own controls", () => {
  const ours = { ...CATALOGUE[0]!, id: 'crypto-board', title: { en: 'Crypto board', de: 'Krypto-Gremium' } }
  const place = { phase: null, taken: [] }
  const catalogue = [...CATALOGUE, ours]
  expect(readPinChoices('krypto-g', [], place, catalogue, 'en')[0]).toBe(ours)
  expect(readPinChoices('', ['crypto-board'], place, catalogue, 'en')[0]).toBe(ours)
})
