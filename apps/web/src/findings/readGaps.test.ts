import { analyze } from '@pathwall/analyzer'
import { parsePathMap, type PathMap } from '@pathwall/domain'
import { aMap, exampleMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { readGaps } from './readGaps.ts'

const gapsOf = (map: PathMap) => readGaps(map, analyze(map))

it('lists the gaps of the example by phase, in the wall’s order, with what a person has to know', () => {
  const parsed = parsePathMap(exampleMap)
  const { groups, gapCount, planned, accepted, judgedCount, noteCount } = gapsOf(
    parsed.ok ? parsed.value : aMap().build(),
  )
  expect(groups.map(({ phase, steps }) => [phase, steps.length])).toEqual([
    ['input', 3],
    ['refinement', 3],
    ['development', 4],
    ['delivery', 3],
    ['operations', 2],
  ])
  expect({ gapCount, planned: planned.length, accepted: accepted.length, judgedCount, noteCount }).toEqual({
    gapCount: 15,
    planned: 1,
    accepted: 0,
    judgedCount: 32,
    noteCount: 131,
  })
  expect(groups[0]?.steps[0]).toMatchObject({
    title: 'Jour Fixe Kampagnen (Mo 10:00)',
    phase: 'input',
    notes: ['e01-p1', 'e01-p2', 'e01-m1', 'e01-d1'],
    state: 'gap',
    kinds: { people: 2, media: 1, deliverable: 1 },
    severity: 'low',
    plannedControls: [],
  })
  expect(planned[0]).toMatchObject({
    title: 'Refinement (Mi)',
    severity: 'medium',
    plannedControls: ['threat modeling??'],
  })
})

it('keeps planned and accepted steps apart from gaps, and leaves covered ones and lone people out', () => {
  const map = aMap()
    .withStep('Build')
    .withStep('Scan', { controls: ['Scanner, planned for Q3'] })
    .withStep('Review', { controls: ['Code review'] })
    .withStep('Chat')
    .withStep('Guests', { people: ['Visitors'], media: [], deliverables: [] })
    .withDecision({ notes: ['Chat-m1', 'Chat-d1'] })
    .build()
  const { groups, planned, accepted, judgedCount } = gapsOf(map)
  expect(groups.map(({ steps }) => steps.map((step) => step.title))).toEqual([['Build']])
  expect(planned.map(({ title, state }) => [title, state])).toEqual([['Scan', 'planned']])
  expect(accepted.map(({ title, state }) => [title, state])).toEqual([['Chat', 'accepted']])
  expect(judgedCount).toBe(4)
})

it('puts gaps outside all phases last', () => {
  const map = aMap().withStep('Lost', { phase: null }).withStep('Ship', { phase: 'delivery' }).build()
  expect(gapsOf(map).groups.map(({ phase }) => phase)).toEqual(['delivery', null])
})

it('says of an empty wall that there is nothing to judge', () => {
  expect(gapsOf(aMap().build())).toEqual({
    groups: [],
    gapCount: 0,
    planned: [],
    accepted: [],
    judgedCount: 0,
    noteCount: 0,
  })
})

it('keeps the other rows in their order when a gap in the middle closes', () => {
  const open = aMap().withStep('One').withStep('Two').withStep('Three')
  const titles = (map: PathMap) => gapsOf(map).groups.flatMap(({ steps }) => steps.map((step) => step.title))
  expect(titles(open.build())).toEqual(['One', 'Two', 'Three'])
  const two = open.build().notes.find((note) => note.id === 'Two-d1')
  open.withNote({ id: 'c', text: 'Review', phase: 'development', x: two?.x ?? 0, y: (two?.y ?? 0) + 210 })
  expect(titles(open.build())).toEqual(['One', 'Three'])
})
