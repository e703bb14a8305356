import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { createAnalyzer } from '../analyze.ts'
import { aboutStep } from './aboutStep.ts'
import { eachStep } from './eachStep.ts'
import type { Reading } from './rule.ts'

it('judges a step once for as long as it is the same one', () => {
  const judged: string[] = []
  const find = eachStep((reading, step) => {
    judged.push(step.id)
    return step.state === 'gap' ? aboutStep(reading, step, 'low', { en: step.title, de: step.title }) : undefined
  })
  const analyzer = createAnalyzer()
  const read = (map: ReturnType<typeof aMap>): Reading => {
    const { steps } = analyzer(map.build())
    return { steps, notes: new Map() } as Partial<Reading> as Reading
  }
  const first = read(
    aMap()
      .withStep('A')
      .withStep('B', { controls: ['Code review'] }),
  )
  expect(find(first).map(({ message }) => message.en)).toEqual(['A'])
  expect(find(first).map(({ message }) => message.en)).toEqual(['A'])
  expect(judged).toEqual(['A-d1+A-m1', 'B-d1+B-m1'])
  const second = read(
    aMap()
      .withStep('A', { controls: ['Code review'] })
      .withStep('B'),
  )
  expect(find(second).map(({ message }) => message.en)).toEqual(['B'])
})
