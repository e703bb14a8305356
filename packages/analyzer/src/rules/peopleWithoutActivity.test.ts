import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { saidBy } from '../../test/saidBy.ts'
import { analyze } from '../analyze.ts'

it('[A31] asks what people do who stand alone', () => {
  const one = { steps: { council: { phase: 'input' as const, people: ['Betriebsrat'] } } }
  expect(saidBy('STR-05', one)).toEqual(['low step council-p1: No activity is shown for “Betriebsrat”.'])
  const two = { steps: { council: { people: ['Betriebsrat', 'Datenschutz'] } } }
  expect(saidBy('STR-05', two, { language: 'de' })).toEqual([
    'low step council-p1 council-p2: Für „Betriebsrat“ und „Datenschutz“ ist keine Tätigkeit zu sehen.',
  ])
})

it('[A31] is silent as soon as they meet or make something', () => {
  expect(saidBy('STR-05', { steps: { council: { people: ['Betriebsrat'], media: ['Sitzung'] } } })).toEqual([])
  expect(saidBy('STR-05', { steps: { council: { people: ['Betriebsrat'], deliverables: ['Beschluss'] } } })).toEqual([])
})

it('[A31] keeps two such groups apart', () => {
  const map = aMap()
    .withNote({ id: 'a', kind: 'people', text: 'Legal', phase: 'input' })
    .withNote({ id: 'b', kind: 'people', text: 'Legal', phase: 'input', x: 4_000 })
    .build()
  const found = analyze(map).findings.filter(({ ruleId }) => ruleId === 'STR-05')
  expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(2)
})
