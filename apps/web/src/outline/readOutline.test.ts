import { analyze } from '@pathwall/analyzer'
import { createTemplateMap, parsePathMap, type PathMap } from '@pathwall/domain'
import { aMap, exampleMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { notesIn, readOutline, type OutlineNote, type OutlinePhase } from './readOutline.ts'

const outlineOf = (map: PathMap) => readOutline(map, analyze(map))
const ids = (notes: readonly OutlineNote[] = []) => notes.map((note) => note.id)
const stepIn = (outline: OutlinePhase[], title: string) =>
  outline.flatMap(({ steps }) => steps).find((step) => step.title === title)

it('lists the example by phase, step and note', () => {
  const parsed = parsePathMap(exampleMap)
  const outline = outlineOf(parsed.ok ? parsed.value : aMap().build())
  expect(outline.map(({ phase, steps, loose }) => [phase, steps.length, ids(loose)])).toEqual([
    ['input', 7, []],
    ['refinement', 6, ['x02']],
    ['development', 8, []],
    ['delivery', 6, []],
    ['operations', 6, ['c06']],
  ])
  const first = outline[0]?.steps[0]
  expect(first?.state).toBe('gap')
  expect(ids(first?.notes)).toEqual(['e01-p1', 'e01-p2', 'e01-m1', 'e01-d1'])
  expect(notesIn(outline)).toHaveLength(131)
})

it('tells the steps apart that somebody has to look at again', () => {
  const map = aMap()
    .withStep('Build')
    .withStep('Ship')
    .withDecision({ notes: ['Build-m1', 'Build-d1'] })
    .withDecision({ notes: ['Ship-m1', 'Ship-d1'] })
    .build()
  const analysis = analyze(map)
  const ship = analysis.steps.find(({ title }) => title === 'Ship')
  const outline = readOutline(map, analysis, new Set([ship?.id ?? '']))
  expect([stepIn(outline, 'Build')?.state, stepIn(outline, 'Ship')?.state]).toEqual(['accepted', 'overdue'])
})

it('shows a control under every step it covers, also in another phase', () => {
  const map = aMap()
    .withStep('Build')
    .withStep('Deploy', { phase: 'delivery' })
    .withNote({ id: 'secrets', text: 'Secret store', phase: 'operations', x: 40_000, y: 200 })
    .withArrow('secrets', 'Build-m1')
    .withArrow('secrets', 'Deploy-m1')
    .build()
  const outline = outlineOf(map)
  expect(ids(stepIn(outline, 'Build')?.controls)).toEqual(['secrets'])
  expect(ids(stepIn(outline, 'Deploy')?.controls)).toEqual(['secrets'])
  expect(stepIn(outline, 'Build')?.controls[0]).toMatchObject({
    control: 'active',
    coveredSteps: 2,
    phase: 'operations',
  })
  expect(outline.flatMap(({ loose }) => loose)).toEqual([])
})

it('keeps blank notes and orphan controls in sight, loose in their phase', () => {
  const map = aMap()
    .withStep('Build')
    .withNote({ id: 'waf', text: 'WAF', phase: 'operations', x: 40_000, y: 3_000 })
    .withNote({ id: 'blank', kind: 'media', text: '', phase: 'operations', x: 39_000, y: 3_000 })
    .withNote({ id: 'outside', kind: 'deliverable', text: ' ', x: -9_000, y: -9_000 })
    .build()
  const outline = outlineOf(map)
  expect(outline.map(({ phase, loose }) => [phase, ids(loose)]).slice(-2)).toEqual([
    ['operations', ['blank', 'waf']],
    [null, ['outside']],
  ])
  expect(outline.at(-2)?.loose[1]).toMatchObject({ control: 'active', coveredSteps: 0 })
})

it('tells arrows at both their ends', () => {
  const map = aMap().withStep('Plan').withStep('Build').withArrow('Plan-d1', 'Build-m1').build()
  const outline = outlineOf(map)
  expect(stepIn(outline, 'Plan')?.notes.at(-1)?.connections).toEqual([
    { arrow: 'Plan-d1>Build-m1', direction: 'to', other: 'Build-m1', otherKind: 'media', otherText: 'Build' },
  ])
  expect(stepIn(outline, 'Build')?.notes[0]?.connections).toEqual([
    {
      arrow: 'Plan-d1>Build-m1',
      direction: 'from',
      other: 'Plan-d1',
      otherKind: 'deliverable',
      otherText: 'Plan result',
    },
  ])
})

it('lists the phases of an empty path, and one place for everything on a blank wall', () => {
  expect(outlineOf(createTemplateMap('path-to-production', '')).map(({ phase }) => phase)).toEqual([
    'input',
    'refinement',
    'development',
    'delivery',
    'operations',
  ])
  expect(outlineOf(createTemplateMap('blank', ''))).toEqual([{ phase: null, steps: [], loose: [] }])
})
