import { analyze, type Finding } from '@pathwall/analyzer'
import { CATALOGUE, type CatalogueControl } from '@pathwall/catalog'
import type { PathMap } from '@pathwall/domain'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { stepsForControl } from './stepsForControl.ts'

const control = (id: string): CatalogueControl => {
  const found = CATALOGUE.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`The catalogue has no ${id}`)
  return found
}

function placesIn(map: PathMap, id: string, about: Partial<Finding> = {}) {
  const analysis = analyze(map)
  const finding = analysis.findings.find(({ targetKind }) => targetKind === 'map')
  if (finding === undefined) throw new Error('This map is missing nothing')
  const { phase, steps, best } = stepsForControl(control(id), { ...finding, ...about }, map, analysis)
  return { phase, steps: steps.map(({ title }) => title), best: best?.title }
}

it('offers the steps of the phase and takes the one whose words ask for the control', () => {
  const map = aMap()
    .withStep('Code freeze', { phase: 'delivery' })
    .withStep('Docker build', { phase: 'delivery' })
    .withStep('Approval', { phase: 'delivery' })
    .withStep('Coding', { phase: 'development' })
    .withStep('Guests', { phase: 'delivery', people: ['Visitors'], media: [], deliverables: [] })
    .build()
  expect(placesIn(map, 'container-scan')).toEqual({
    phase: 'delivery',
    steps: ['Code freeze', 'Docker build', 'Approval'],
    best: 'Docker build',
  })
})

it('takes the last step where all fit alike', () => {
  const map = aMap().withStep('One', { phase: 'delivery' }).withStep('Two', { phase: 'delivery' }).build()
  expect(placesIn(map, 'container-scan').best).toBe('Two')
})

it('takes the step of which the finding speaks', () => {
  const map = aMap()
    .withStep('One', { phase: 'refinement', controls: ['Threat modelling?'] })
    .withStep('Two', { phase: 'refinement' })
    .build()
  const asked = map.notes.find(({ text }) => text === 'Threat modelling?')?.id ?? ''
  expect(placesIn(map, 'threat-modeling', { related: [] }).best).toBe('Two')
  expect(placesIn(map, 'threat-modeling', { related: [asked] }).best).toBe('One')
})

it('goes where the control often stands, too, when its own phase has no step; else there is none', () => {
  const scan = control('dependency-scan')
  const other = scan.alsoIn.find((phase) => phase !== 'cross')
  if (other === undefined || scan.phase === 'cross') throw new Error('It stands in one phase only')
  const there = aMap().withStep('There', { phase: other }).build()
  expect(placesIn(there, 'dependency-scan')).toEqual({ phase: other, steps: ['There'], best: 'There' })
  const nowhere = aMap().withStep('Wish', { phase: 'input' }).build()
  expect(placesIn(nowhere, 'dependency-scan')).toEqual({ phase: scan.phase, steps: [], best: undefined })
})

it('takes the phase of the finding for what stands anywhere', () => {
  const map = aMap().withStep('Run', { phase: 'operations' }).withStep('Refine', { phase: 'refinement' }).build()
  const anywhere = CATALOGUE.find(({ phase }) => phase === 'cross')?.id ?? ''
  expect(placesIn(map, anywhere, { ruleId: 'OPS-01' })).toMatchObject({ phase: 'operations', best: 'Run' })
  expect(placesIn(map, anywhere, { ruleId: 'BAL-01' })).toMatchObject({ phase: 'refinement', best: 'Refine' })
})
