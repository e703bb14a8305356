import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'
import { analyze } from '../analyze.ts'
import { noCodeReview } from './noCodeReview.ts'
import { unnamedAssets } from './unnamedAssets.ts'

const BARE = 'high: No code review in development or delivery.'
const aMerge = () => aMap().withStep('Merge', { phase: 'development' })

it('[A37] believes a control that stands at no step, in its own phase', () => {
  const orphan = (phase?: 'development' | 'operations') =>
    aMerge().withNote({ id: 'c', text: 'Code review', x: 6_000, y: 3_000, ...(phase && { phase }) })
  expect(verdictOf('DEV-01', orphan('development').build())).toBe(null)
  expect(verdictOf('DEV-01', orphan('operations').build())).toContain('stands in operations')
  expect(verdictOf('DEV-01', orphan().build())).toContain('stands in no phase')
})

it('[A37] takes a control in no phase for one in the phase of the step that it covers', () => {
  const map = aMerge().withNote({ id: 'c', text: 'Code review', x: -9_000, y: 3_000 })
  expect(verdictOf('DEV-01', map.withArrow('c', 'Merge-m1').build())).toBe(null)
})

it('[A37] believes what somebody has pinned, and never a control of our own', () => {
  const withPin = (pinned?: string[]) =>
    aMerge().withNote({ id: 'c', text: 'Jonas', phase: 'development', ...(pinned && { pinned }) })
  expect(verdictOf('DEV-01', withPin(['code-review']).build())).toBe(null)
  expect(verdictOf('DEV-01', withPin([]).build())).toBe(BARE)
  expect(verdictOf('DEV-01', withPin().build())).toBe(BARE)
})

it('[A37] is an info when a medium or deliverable in the right phase names the control', () => {
  const map = aMap().withStep('Check', { phase: 'development', media: ['Code review'] })
  expect(verdictOf('DEV-01', map.build())).toBe(
    'possible info: No code review in development or delivery: “Code review” may be it, but it is a medium and no control.',
  )
  expect(verdictOf('DEV-01', map.build(), 'de')).toBe(
    'possible info: Kein Code-Review in der Entwicklung oder in der Auslieferung: „Code review“ könnte es sein, ist aber ein Medium und keine Kontrolle.',
  )
  const elsewhere = aMerge().withStep('Check', { phase: 'operations', deliverables: ['Code review'] })
  expect(verdictOf('DEV-01', elsewhere.build())).toBe(BARE)
})

it('[A37] names the notes that come closest, a plan in the right place before a control elsewhere', () => {
  const map = aMap()
    .withStep('Merge', { phase: 'development', controls: ['Code review?', 'PR review (todo)'] })
    .withStep('Run', { phase: 'operations', controls: ['Code review'] })
    .build()
  const found = analyze(map).findings.find(({ ruleId }) => ruleId === 'DEV-01')
  expect(found).toMatchObject({ targetKind: 'map', targets: [], related: ['Merge-c2'], suggest: ['code-review'] })
  expect(found?.message).toContain('“PR review (todo)” at “Merge” is only planned.')
})

it('[A38] misses nothing before a step is there', () => {
  expect(analyze(aMap().build()).findings).toEqual([])
  const started = aMap()
    .withStep('Sales', { phase: 'input', people: ['Sales'], media: [], deliverables: [] })
    .withNote({ id: 'c', text: 'Idea', phase: 'input', x: 3_000 })
    .build()
  expect(analyze(started).findings.filter(({ targetKind }) => targetKind === 'map' || targetKind === 'phase')).toEqual(
    [],
  )
  expect(verdictOf('DEV-01', aMap().withStep('First', { phase: 'input' }).build())).toBe(BARE)
})

it('[A38] waits for as many steps as a team wishes', () => {
  const map = aMap().withStep('Plan').withStep('Build').build()
  const missesWith = (wholePathSteps: number) =>
    analyze(map, { settings: { wholePathSteps } }).findings.some(({ ruleId }) => ruleId === 'DEV-01')
  expect([missesWith(2), missesWith(3)]).toEqual([true, false])
})

it('[A37] explains itself by the controls and phases that it asks for', () => {
  expect(noCodeReview.when).toMatchObject({
    en: 'No active control in development or delivery stands for “Code review”. If a medium or deliverable there names one, this is only an info: the control may be there and have the wrong colour.',
  })
  expect(unnamedAssets.when.en).toContain(
    'No active control in input or refinement stands for any of “Asset library”, “Risk profiling with the business” or “Protection class / data classification”.',
  )
  expect(unnamedAssets.when.de).toContain(
    'Keine aktive Kontrolle im Input oder in der Verfeinerung steht für eines von „',
  )
})
