import { expect, it } from 'vitest'
import { saidBy } from '../../test/saidBy.ts'
import type { Sketch, SketchStep } from '../examples/sketch.ts'
import { analyze } from '../analyze.ts'
import { sketchMap } from '../examples/sketchMap.ts'

const CHAIN = ['a > b', 'b > c']

function aMapOf(flows: readonly string[], controls: Readonly<Record<string, string>> = {}): Sketch {
  const names = [...new Set(flows.flatMap((flow) => flow.split(' > ')))].sort()
  const steps = names.map((name): [string, SketchStep] => {
    const text = controls[name]
    return [name, { phase: 'development', media: [name.toUpperCase()], controls: text === undefined ? [] : [text] }]
  })
  return { steps: Object.fromEntries(steps), flows }
}

it('[A30] names where a long stretch without a control starts and ends', () => {
  expect(saidBy('COV-04', aMapOf(CHAIN))).toEqual([
    'high steps a-m1 b-m1 c-m1: From “A” to “C” no control is in place at 3 steps in a row.',
  ])
  expect(saidBy('COV-04', aMapOf(CHAIN), { language: 'de' })).toEqual([
    'high steps a-m1 b-m1 c-m1: Von „A“ bis „C“ ist bei 3 Schritten hintereinander keine Kontrolle vorhanden.',
  ])
})

it('[A30] takes a planned control for none, and an active one for the end of the stretch', () => {
  expect(saidBy('COV-04', aMapOf(CHAIN, { b: 'Code review (todo)' })).length).toBe(1)
  expect(saidBy('COV-04', aMapOf(CHAIN, { b: 'Code review' }))).toEqual([])
  expect(saidBy('COV-04', aMapOf(['a > b']))).toEqual([])
})

it('[A30] is silent where the gap was decided about', () => {
  const decided = { ...aMapOf(CHAIN), decisions: [{ step: 'b', owner: 'Anna', reason: 'Small' }] }
  expect(saidBy('COV-04', decided)).toEqual([])
})

it('[A30] takes what hangs together for one finding, along the arrows only', () => {
  expect(saidBy('COV-04', aMapOf(['a > b', 'b > c', 'd > b', 'b > e']))).toEqual([
    'high steps a-m1 b-m1 c-m1 d-m1 e-m1: From “A” to “C” no control is in place at 3 steps in a row, nor at 2 more connected with them.',
  ])
  expect(saidBy('COV-04', aMapOf(['a > b', 'c > b']))).toEqual([])
  expect(saidBy('COV-04', aMapOf([...CHAIN, 'x > y', 'y > z'])).length).toBe(2)
})

it('[A30] follows circles and counts each step once', () => {
  expect(saidBy('COV-04', aMapOf(['a > b', 'b > a']))).toEqual([])
  expect(saidBy('COV-04', aMapOf(['a > b', 'b > c', 'c > a']))).toEqual([
    'high steps a-m1 b-m1 c-m1: From “A” to “C” no control is in place at 3 steps in a row.',
  ])
  expect(saidBy('COV-04', aMapOf(['a > b', 'b > a', 'b > c'])).length).toBe(1)
})

it('[A30] lets a team say how long is too long', () => {
  expect(saidBy('COV-04', aMapOf(CHAIN), { settings: { longStretchSteps: 4 } })).toEqual([])
  expect(saidBy('COV-04', aMapOf(['a > b']), { settings: { longStretchSteps: 2 } }).length).toBe(1)
})

it('[A30] reads a chain of two thousand steps, and the same with a way back, without going deep', () => {
  const names = Array.from({ length: 2_000 }, (_, index) => `s${index}`)
  const flows = names.slice(1).map((name, index) => `s${index} > ${name}`)
  for (const way of [flows, [...flows, 's1999 > s0']]) {
    const map = sketchMap({ steps: Object.fromEntries(names.map((name) => [name, { media: [name] }])), flows: [] })
    const arrows = way.map((flow) => {
      const [from = '', to = ''] = flow.split(' > ')
      return { id: flow, from: `${from}-m1`, to: `${to}-m1` }
    })
    const found = analyze({ ...map, arrows }).findings.filter(({ ruleId }) => ruleId === 'COV-04')
    expect(found.map(({ message, targets }) => [message, targets.length])).toEqual([
      ['From “s0” to “s1999” no control is in place at 2000 steps in a row.', 2_000],
    ])
  }
})
