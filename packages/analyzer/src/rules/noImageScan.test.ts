import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'
import { analyze } from '../analyze.ts'

const aMapWith = (media: string, ...controls: string[]) =>
  aMap()
    .withStep('Build', { phase: 'delivery', media: [media], deliverables: ['Artefact'], controls })
    .build()

it('reports containers into which nobody looks', () => {
  const map = aMapWith('Docker build', 'Trivy (todo)')
  expect(verdictOf('DEL-03', map)).toBe(
    'high: “Docker build” speaks of containers, and no image scan looks into them: “Trivy (todo)” at “Docker build” is only planned.',
  )
  expect(verdictOf('DEL-03', aMapWith('Deploy (Helm)'), 'de')).toBe(
    'high: „Deploy (Helm)“ spricht von Containern, und kein Image-Scan schaut hinein.',
  )
  const related = analyze(map).findings.find(({ ruleId }) => ruleId === 'DEL-03')?.related
  expect(related).toEqual(['Build-m1', 'Build-c1'])
})

it('is content with a container scan, and silent where there are no containers', () => {
  expect(verdictOf('DEL-03', aMapWith('Docker build', 'Container image scan'))).toBe(null)
  expect(verdictOf('DEL-03', aMapWith('Jenkins'))).toBe(null)
})

it('asks media and deliverables, not people', () => {
  const map = aMap()
    .withStep('Build', { phase: 'delivery', people: ['Kubernetes Team'], media: ['Jenkins'] })
    .build()
  expect(verdictOf('DEL-03', map)).toBe(null)
})
