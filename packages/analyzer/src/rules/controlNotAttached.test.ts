import { expect, it } from 'vitest'
import { saidBy } from '../../test/saidBy.ts'

const STEPS = { run: { phase: 'operations' as const, media: ['Shop'] } }

it('[A31] names a control that stands at no step', () => {
  const map = { steps: STEPS, controls: [{ text: 'WAF (Cloudflare)', phase: 'operations' as const }] }
  expect(saidBy('STR-09', map)).toEqual(['low control control-1: “WAF (Cloudflare)” stands at no step.'])
  expect(saidBy('STR-09', map, { language: 'de' })).toEqual([
    'low control control-1: „WAF (Cloudflare)“ steht bei keinem Schritt.',
  ])
})

it('[A31] is silent about controls with a step, and about what is not in place', () => {
  expect(saidBy('STR-09', { steps: STEPS, controls: [{ text: 'WAF', covers: ['run'] }] })).toEqual([])
  expect(
    saidBy('STR-09', { steps: STEPS, controls: [{ text: 'WAF?' }, { text: 'WAF (geplant)' }, { text: 'no WAF' }] }),
  ).toEqual([])
})

it('[A31] lists several from left to right', () => {
  const controls = ['WAF', 'SIEM', 'Backup'].map((text) => ({ text, phase: 'operations' as const }))
  expect(saidBy('STR-09', { steps: STEPS, controls }).map((said) => said.split(' ')[2])).toEqual([
    'control-1:',
    'control-2:',
    'control-3:',
  ])
})
