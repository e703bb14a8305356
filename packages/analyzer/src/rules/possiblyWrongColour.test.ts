import { expect, it } from 'vitest'
import { saidBy } from '../../test/saidBy.ts'
import { analyze } from '../analyze.ts'
import { sketchMap } from '../examples/sketchMap.ts'

const aMapWith = (media: string, controls: readonly string[] = [], people = 'Devs') => ({
  steps: {
    work: { phase: 'development' as const, people: [people], media: [media], deliverables: ['Branch'], controls },
  },
})

it('[A32] asks whether a medium that names a practice is a control', () => {
  const map = aMapWith('Code review')
  expect(saidBy('STR-11', map)).toEqual([
    'info note work-m1: “Code review” is a medium, but reads like the control “Code review”.',
  ])
  expect(saidBy('STR-11', map, { language: 'de' })).toEqual([
    'info note work-m1: „Code review“ ist ein Medium, liest sich aber wie die Kontrolle „Code-Review“.',
  ])
  const found = analyze(sketchMap(map)).findings.find(({ ruleId }) => ruleId === 'STR-11')
  expect(found?.suggest).toEqual(['code-review'])
})

it('[A32] is silent where the step has that control, but not where it is only planned or another', () => {
  expect(saidBy('STR-11', aMapWith('Code review', ['Code review by two']))).toEqual([])
  expect(saidBy('STR-11', aMapWith('Code review', ['Code review (todo)'])).length).toBe(1)
  expect(saidBy('STR-11', aMapWith('Code review', ['Threat modelling'])).length).toBe(1)
})

it('[A32] knows a practice on a medium by words of its own', () => {
  const doubted = (media: readonly string[]): string[] =>
    media.filter((medium) => saidBy('STR-11', aMapWith(medium)).length === 1)
  const practices = ['Pentest Report', 'Freigabe-Protokoll', 'Threat modelling workshop', 'Tabletop', 'Risk register']
  expect(doubted(practices)).toEqual(practices)
  expect(
    doubted(['Change Board (Di)', 'Freigabemail', 'Risikoliste', 'Bug Board', 'VPN-Zugang', 'Architekturboard']),
  ).toEqual([])
})

it('[A32] never doubts people, names of tools, and ordinary words', () => {
  expect(saidBy('STR-11', aMapWith('Coding', [], 'Threat modelling team'))).toEqual([])
  for (const medium of ['Kibana', 'Grafana Board am TV', 'Jenkins', 'Pull Request', 'Daily', 'Sprint Planning'])
    expect(saidBy('STR-11', aMapWith(medium))).toEqual([])
})
