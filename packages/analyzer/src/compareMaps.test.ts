import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { compareMaps, isSameMap } from './compareMaps.ts'

const small = () =>
  aMap()
    .withStep('Ship', { phase: 'delivery', controls: ['Review'] })
    .withStep('Plan')

it('[A19] says which notes came and went, by kind, with their words', () => {
  const { notes, controls, title } = compareMaps(
    small().build(),
    aMap()
      .withStep('Ship', { phase: 'delivery' })
      .withStep('Plan')
      .withNote({ id: 'new', kind: 'people', text: ' Anna\nand  Bo ', phase: 'input' })
      .build(),
  )
  expect(notes).toEqual({
    added: [{ id: 'new', kind: 'people', text: 'Anna and Bo', phase: 'input' }],
    removed: [{ id: 'Ship-c1', kind: 'control', text: 'Review', phase: 'delivery' }],
    changed: [],
    moved: [],
  })
  expect(controls).toEqual({ added: [], removed: notes.removed })
  expect(title).toBeUndefined()
})

it('[A19] tells new words and another kind from another place, and counts a note that became a control as one', () => {
  const after = small().build()
  const [medium, deliverable] = [after.notes[0]!, after.notes[1]!]
  Object.assign(medium, { text: 'Ship it', x: medium.x + 1 })
  deliverable.kind = 'control'
  after.title = 'Renamed'
  const { notes, controls, title } = compareMaps(small().build(), after)
  expect(title).toEqual({ before: 'A map', after: 'Renamed' })
  expect(notes.changed.map(({ before, after: now }) => [before.text, now.text, before.kind, now.kind])).toEqual([
    ['Ship', 'Ship it', 'media', 'media'],
    ['Ship result', 'Ship result', 'deliverable', 'control'],
  ])
  expect(notes.moved.map(({ before }) => before.id)).toEqual(['Ship-m1'])
  expect(controls.added.map(({ id }) => id)).toEqual(['Ship-d1'])
  expect(controls.removed).toEqual([])
})

it('[A19] names arrows by what they join, and sees frames and decisions', () => {
  const before = small()
    .withFrame({ id: 'f1', title: 'Step' })
    .withDecision({ id: 'd', notes: ['Plan-m1', 'Plan-d1'] })
  const after = small()
    .withArrow('Ship-m1', 'Plan-m1')
    .withFrame({ id: 'f1', title: 'One step' })
    .withDecision({ id: 'd', notes: ['Plan-m1', 'Plan-d1'], decision: 'mitigate', owner: 'Bo' })
    .withDecision({ notes: ['Ship-m1'] })
  const { arrows, frames, decisions } = compareMaps(before.build(), after.build())
  expect(arrows.added).toEqual([{ id: 'Ship-m1>Plan-m1', from: 'Ship-m1', to: 'Plan-m1', text: 'Ship → Plan' }])
  expect(frames.changed).toEqual([{ before: { id: 'f1', title: 'Step' }, after: { id: 'f1', title: 'One step' } }])
  expect(decisions.changed.map((change) => [change.before.decision, change.after.decision])).toEqual([
    ['accept', 'mitigate'],
  ])
  expect(decisions.added).toEqual([{ id: '["Ship-m1"]', decision: 'accept', owner: 'Anna', notes: ['Ship-m1'] }])
})

it('[A20] says which gaps opened and closed, and how the step stands now', () => {
  const before = small().withStep('Old').withStep('Known').build()
  const after = aMap()
    .withStep('Ship', { phase: 'delivery' })
    .withStep('Plan', { controls: ['Review'] })
    .withStep('Known')
    .withDecision({ notes: ['Known-d1', 'Known-m1'] })
    .build()
  const { gaps } = compareMaps(before, after)
  expect(gaps.opened.map(({ title, phase, before: was, after: is }) => [title, phase, was, is])).toEqual([
    ['Ship', 'delivery', 'covered', 'gap'],
  ])
  expect(gaps.closed.map(({ title, before: was, after: is }) => [title, was, is])).toEqual([
    ['Plan', 'gap', 'covered'],
    ['Old', 'gap', 'absent'],
    ['Known', 'gap', 'accepted'],
  ])
  expect(new Set([...gaps.opened, ...gaps.closed].map(({ fingerprint }) => fingerprint)).size).toBe(4)
})

it('[A19] sees that something else differs', () => {
  const after = small().build()
  expect(isSameMap(compareMaps(small().build(), after))).toBe(true)
  after.phases[0]!.w = 12
  const comparison = compareMaps(small().build(), after)
  expect(comparison.hasOtherChanges).toBe(true)
  expect(isSameMap(comparison)).toBe(false)
})
