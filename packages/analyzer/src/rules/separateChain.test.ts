import { expect, it } from 'vitest'
import { saidBy } from '../../test/saidBy.ts'
import type { Sketch, SketchStep } from '../examples/sketch.ts'

function aMapOf(...flows: string[]): Sketch {
  const names = [...new Set(flows.flatMap((flow) => flow.split(' > ')))].sort()
  const steps = names.map((name): [string, SketchStep] => [
    name,
    name.startsWith('p') ? { people: [name.toUpperCase()] } : { phase: 'development', media: [name.toUpperCase()] },
  ])
  return { steps: Object.fromEntries(steps), flows }
}

it('[A31] names steps that hang together beside the main path', () => {
  const map = aMapOf('a > b', 'b > c', 'x > y')
  expect(saidBy('STR-07', map)).toEqual([
    'medium steps x-m1 y-m1: “X” and “Y” are connected with each other, but no arrow joins them to the rest of the path.',
  ])
  expect(saidBy('STR-07', map, { language: 'de' })).toEqual([
    'medium steps x-m1 y-m1: „X“ und „Y“ sind miteinander verbunden, aber kein Pfeil verbindet sie mit dem übrigen Pfad.',
  ])
})

it('[A31] is silent about one path, however it runs, and about single steps', () => {
  expect(saidBy('STR-07', aMapOf('a > b', 'c > b', 'b > a'))).toEqual([])
  expect(saidBy('STR-07', { ...aMapOf('a > b', 'x > x'), flows: ['a > b'] })).toEqual([])
  expect(saidBy('STR-07', {})).toEqual([])
})

it('[A31] takes the first of two equally long chains for the main path', () => {
  expect(saidBy('STR-07', aMapOf('a > b', 'x > y')).map((said) => said.split(':')[0])).toEqual([
    'medium steps x-m1 y-m1',
  ])
})

it('[A31] does not count people of whom nobody knows what they do', () => {
  expect(saidBy('STR-07', aMapOf('a > b', 'b > c', 'p > x'))).toEqual([])
})
