import { expect, it } from 'vitest'
import { saidBy } from '../../test/saidBy.ts'

const aMapWith = (media: readonly string[], people: readonly string[] = []) => ({
  steps: { meet: { phase: 'refinement' as const, people, media, deliverables: ['Result'] } },
})

it('[A31] asks who takes part', () => {
  expect(saidBy('STR-03', aMapWith(['Security questionnaire']))).toEqual([
    'low step meet-m1 meet-d1: Nobody is shown to take part in “Security questionnaire”.',
  ])
  expect(saidBy('STR-03', aMapWith(['Security-Fragebogen', 'Ablage']), { language: 'de' })).toEqual([
    'low step meet-m1 meet-m2 meet-d1: Wer an „Security-Fragebogen“ und „Ablage“ beteiligt ist, ist nicht zu sehen.',
  ])
})

it('[A31] is silent with people, and where a machine does it', () => {
  expect(saidBy('STR-03', aMapWith(['Workshop'], ['PO']))).toEqual([])
  for (const machine of [
    'GitHub Actions Pipeline',
    'Nightly job',
    'ELK / Kibana',
    'Release-Bot (Slackbot)',
    'Nachtlauf',
  ])
    expect(saidBy('STR-03', aMapWith([machine]))).toEqual([])
  expect(saidBy('STR-03', aMapWith(['Merge', 'Build-Pipeline']))).toEqual([])
})

it('[A31] is not misled by a meeting about a machine', () => {
  expect(saidBy('STR-03', aMapWith(['Deployment meeting (weekly)'])).length).toBe(1)
})

it('[A31] is silent about a step without a medium', () => {
  expect(saidBy('STR-03', aMapWith([]))).toEqual([])
})
