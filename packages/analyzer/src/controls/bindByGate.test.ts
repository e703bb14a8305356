import type { Note } from '@pathwall/domain'
import { aMap, type MapBuilder } from '@pathwall/testkit'
import { describe, expect, it } from 'vitest'
import { bindingsOf } from '../../test/bindingsOf.ts'

/** Two media, 1,000 apart, with an arrow from `From` to `To` whose line runs at y = 100 from x = 200 to x = 1,200. */
function twoSteps(arrow: { bend?: number } = {}): MapBuilder {
  return aMap()
    .withStep('From', { phase: null, deliverables: [], at: { x: 0, y: 0 } })
    .withStep('To', { phase: null, deliverables: [], at: { x: 1_200, y: 0 } })
    .withArrow('From-m1', 'To-m1', arrow)
}

/** A control with its middle at `x`, `y`. */
const middleAt = (x: number, y: number): Pick<Note, 'x' | 'y'> => ({ x: x - 100, y: y - 100 })

describe('a control on the line', () => {
  it.each([0, 60, -60])('[A10] guards the step behind the arrow at a distance of %i', (distance) => {
    const map = twoSteps()
      .withNote({ id: 'c', ...middleAt(700, 100 + distance) })
      .build()
    expect(bindingsOf(map)).toEqual({ c: 'gate To' })
  })

  it.each([62, -62])('[A10] is no gate at a distance of %i', (distance) => {
    const map = twoSteps()
      .withNote({ id: 'c', ...middleAt(700, 100 + distance) })
      .build()
    expect(bindingsOf(map)).toEqual({ c: 'orphan' })
  })

  it('[A10] follows a bent arrow', () => {
    const map = twoSteps({ bend: 400 })
      .withNote({ id: 'onArc', ...middleAt(700, 500) })
      .withNote({ id: 'onChord', ...middleAt(700, 100) })
      .build()
    expect(bindingsOf(map)).toEqual({ onArc: 'gate To', onChord: 'orphan' })
  })

  it('[A10] guards every arrow it stands on', () => {
    const map = twoSteps()
      .withStep('Other', { phase: null, deliverables: [], at: { x: 1_200, y: 400 } })
      .withArrow('From-m1', 'Other-m1')
      .withNote({ id: 'c', ...middleAt(450, 155) })
      .build()
    expect(bindingsOf(map)).toEqual({ c: 'gate To Other' })
  })

  it('[A10] works across phases, where the wall shows them', () => {
    const map = aMap()
      .withStep('Plan', { phase: 'input', deliverables: [], at: { x: 7_000, y: 0 } })
      .withStep('Cut', { phase: 'refinement', deliverables: [], at: { x: 9_000, y: 0 } })
      .withArrow('Plan-m1', 'Cut-m1')
      .withNote({ id: 'c', phase: 'input', ...middleAt(7_700, 100) })
      .build()
    expect(bindingsOf(map)).toEqual({ c: 'gate Cut' })
    // Both phases start at the same place on this map; the wall moves the second one right, and its end of the arrow.
    const interleaved = {
      ...map,
      phases: map.phases.map(({ id, order }) => ({ id, order })),
      notes: map.notes.map((note) => ({ ...note, y: 0, x: note.id === 'c' ? 500 : 0 })),
    }
    expect(bindingsOf(interleaved)).toEqual({ c: 'gate Cut' })
  })
})

describe('a control that belongs to a step', () => {
  it('[A10] is no gate though the arrow runs beneath it', () => {
    const map = twoSteps().withNote({ id: 'c', x: 210, y: 0 }).build()
    expect(bindingsOf(map)).toEqual({ c: 'near From' })
  })

  it.each([
    [60, 'near From'],
    [61, 'gate To'],
  ])('[A10] clings to the step where the arrow begins at %i', (gap, expected) => {
    const map = twoSteps()
      .withNote({ id: 'c', x: 200 + gap, y: 0 })
      .build()
    expect(bindingsOf(map)).toEqual({ c: expected })
  })

  it('[A10] is no gate when it is stuck on the note where the arrow begins', () => {
    const map = twoSteps().withNote({ id: 'c', x: 80, y: 20 }).build()
    expect(bindingsOf(map)).toEqual({ c: 'overlap From' })
  })

  it('[A10] is no gate of an arrow that passes by a third step', () => {
    const map = twoSteps()
      .withStep('Third', { phase: null, deliverables: [], at: { x: 600, y: 270 } })
      .withNote({ id: 'c', ...middleAt(700, 150) })
      .build()
    expect(bindingsOf(map)).toEqual({ c: 'near Third' })
  })

  it.each([
    [60, 'near Third'],
    [61, 'gate To'],
  ])('[A10] clings to a third step %i away', (gap, expected) => {
    const map = twoSteps()
      .withStep('Third', { phase: null, deliverables: [], at: { x: 600, y: 200 + gap } })
      .withNote({ id: 'c', ...middleAt(700, 100) })
      .build()
    expect(bindingsOf(map)).toEqual({ c: expected })
  })

  it('[A10] stays in its group and in its cell where a step stands in it, however near the arrow is', () => {
    const cell = { phase: 'input', column: 1, lane: 'team' } as const
    const map = aMap()
      .withStep('From', { phase: 'input', deliverables: [], at: { x: 0, y: 0 } })
      .withStep('To', { phase: 'input', deliverables: [], at: { x: 1_200, y: 0 } })
      .withArrow('From-m1', 'To-m1')
      .withNote({ id: 'grouped-m1', kind: 'media', text: 'Jira', phase: 'input', group: 'g', x: 600, y: 2_000 })
      .withNote({ id: 'celled-m1', kind: 'media', text: 'Wiki', ...cell, x: 600, y: 4_000 })
      .withNote({ id: 'a', phase: 'input', group: 'g', ...middleAt(700, 100) })
      .withNote({ id: 'b', ...cell, ...middleAt(700, 100) })
      .withNote({ id: 'c', phase: 'input', group: 'empty', ...middleAt(700, 100) })
      .build()
    expect(bindingsOf(map)).toEqual({ a: 'group grouped', b: 'cell celled', c: 'gate To' })
  })

  it('[A10] is a gate where two steps leave just room for it', () => {
    const map = aMap()
      .withStep('From', { phase: null, deliverables: [], at: { x: 0, y: 0 } })
      .withStep('To', { phase: null, deliverables: [], at: { x: 440, y: 0 } })
      .withArrow('From-m1', 'To-m1')
      .withNote({ id: 'c', x: 220, y: 10 })
      .build()
    expect(bindingsOf(map)).toEqual({ c: 'gate To' })
  })

  it('[A10] stays in its frame', () => {
    const framed = { frame: 'f', ...middleAt(700, 100) }
    const map = twoSteps()
      .withFrame({ id: 'f' })
      .withNote({ id: 'c', ...framed })
      .build()
    expect(bindingsOf(map)).toEqual({ c: 'orphan' })
  })
})

describe('a control that names its arrow', () => {
  it('[A10] is believed, wherever it stands', () => {
    const map = twoSteps()
      .withFrame({ id: 'f' })
      .withNote({ id: 'far', onArrow: 'From-m1>To-m1', x: -5_000 })
      .withNote({ id: 'framed', onArrow: 'From-m1>To-m1', x: -5_000, frame: 'f' })
      .withNote({ id: 'beside', onArrow: 'From-m1>To-m1', x: 0, y: 210 })
      .build()
    expect(bindingsOf(map)).toEqual({ far: 'gate To', framed: 'gate To', beside: 'gate To' })
  })

  it('[A10] counts by its place when the arrow is gone or leads to no step', () => {
    const map = twoSteps()
      .withNote({ id: 'end', x: -4_000 })
      .withArrow('From-m1', 'end', { id: 'dead' })
      .withNote({ id: 'a', onArrow: 'gone', ...middleAt(700, 100) })
      .withNote({ id: 'b', onArrow: 'dead', x: 0, y: 210 })
      .build()
    expect(bindingsOf(map)).toMatchObject({ a: 'gate To', b: 'near From' })
  })
})

it('[A10] takes an arrow of a control for no gate', () => {
  const map = aMap()
    .withStep('To', { phase: null, deliverables: [], at: { x: 1_200, y: 0 } })
    .withNote({ id: 'source', x: 0, y: 0 })
    .withArrow('source', 'To-m1')
    .withNote({ id: 'c', ...middleAt(700, 100) })
    .build()
  expect(bindingsOf(map)).toEqual({ source: 'arrow To', c: 'orphan' })
})

it('[A10] finds a gate anywhere on a very long arrow', () => {
  const map = aMap()
    .withStep('From', { phase: null, deliverables: [], at: { x: 0, y: 0 } })
    .withStep('To', { phase: null, deliverables: [], at: { x: 30_000, y: 20_000 } })
    .withArrow('From-m1', 'To-m1')
  for (let index = 2; index < 120; index++)
    map.withNote({ id: `c${index}`, ...middleAt(100 + index * 250, 100 + (index * 500) / 3) })
  const bound = bindingsOf(map.build())
  expect(Object.values(bound).filter((words) => words === 'gate To')).toHaveLength(118)
})
