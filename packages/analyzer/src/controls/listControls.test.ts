import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { createAnalyzer } from '../analyze.ts'

it('[A45] keeps steps, bindings and flows that an edit does not touch the same objects', () => {
  const map = aMap()
    .withStep('Build', { phase: 'development', controls: ['Code review'] })
    .withStep('Ship', { phase: 'delivery', controls: ['Change approval'] })
    .withArrow('Build-d1', 'Ship-m1')
    .build()
  const [ship] = map.notes.filter(({ id }) => id === 'Ship-c1')
  const reworded = { ...map, notes: map.notes.map((note) => (note === ship ? { ...note, text: 'Four eyes?' } : note)) }
  const analyzer = createAnalyzer()
  const [first, second] = [analyzer(map), analyzer(reworded)]
  expect(second.bindings['Build-c1']).toBe(first.bindings['Build-c1'])
  expect(second.steps[0]).toBe(first.steps[0])
  expect(second.flows).toBe(first.flows)
  expect(second.bindings['Ship-c1']).toMatchObject({ via: 'near', state: 'question' })
  expect(second.steps[1]).toMatchObject({ state: 'planned' })
  expect(first.steps[1]).toMatchObject({ state: 'covered' })
})
