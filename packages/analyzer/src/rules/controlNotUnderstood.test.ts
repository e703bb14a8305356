import type { Note } from '@pathwall/domain'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { saidBy } from '../../test/saidBy.ts'

const aTestStep = (...controls: string[]) => ({
  steps: { test: { phase: 'development', media: ['In Test'], deliverables: ['Protocol'], controls } } as const,
})

it('[A30] names a control in words that the catalogue does not know', () => {
  const sketch = aTestStep('Jonas schaut drüber')
  expect(saidBy('COV-02', sketch)).toEqual([
    'info control test-c1: “Jonas schaut drüber” counts as a control at “In Test”, but the catalogue does not know it.',
  ])
  expect(saidBy('COV-02', sketch, { language: 'de' })).toEqual([
    'info control test-c1: „Jonas schaut drüber“ zählt als Kontrolle bei „In Test“, aber der Katalog kennt sie nicht.',
  ])
})

it('[A30] is silent about what is understood, planned, doubted or stands at no step', () => {
  expect(saidBy('COV-02', aTestStep('Code review', 'Jonas schaut drüber (geplant)', 'Jonas?'))).toEqual([])
  expect(saidBy('COV-02', { ...aTestStep(), controls: [{ text: 'Jonas', phase: 'development' }] })).toEqual([])
})

it('[A30] is silent as soon as somebody has said what it is, or that it is their own', () => {
  const aMapWith = (pinned: Pick<Note, 'pinned'>) =>
    aMap()
      .withStep('Test')
      .withNote({ id: 'c', text: 'Jonas', x: 6_000, y: 3_000, ...pinned })
      .withArrow('c', 'Test-m1')
      .build()
  expect(saidBy('COV-02', aMapWith({})).length).toBe(1)
  expect(saidBy('COV-02', aMapWith({ pinned: [] }))).toEqual([])
  expect(saidBy('COV-02', aMapWith({ pinned: ['code-review'] }))).toEqual([])
})

it('[A30] says it once of a control at many steps, and names the first of them', () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const steps = Object.fromEntries(names.map((name) => [name, { media: [`Step ${name}`] }]))
  expect(saidBy('COV-02', { steps, controls: [{ text: 'Jonas', covers: names }] })).toEqual([
    'info control control-1: “Jonas” counts as a control at “Step a”, “Step b”, “Step c” and 2 more, but the catalogue does not know it.',
  ])
})
