import { analyze } from '@pathwall/analyzer'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { readJoinTargets } from './readJoinTargets.ts'
import { readOutline } from './readOutline.ts'

const map = aMap()
  .withStep('Wish', { phase: 'input' })
  .withStep('Build')
  .withStep('Review')
  .withStep('Ship', { phase: 'delivery', controls: ['Canary release'] })
  .build()
const outline = readOutline(map, analyze(map))
const step = outline.flatMap(({ steps }) => steps).find(({ title }) => title === 'Build')?.id ?? ''
const titles = (query: string) => readJoinTargets(outline, step, query).map(({ title }) => title)

it('offers every other step, those of the same phase first', () => {
  expect(titles('')).toEqual(['Review', 'Wish', 'Ship'])
  expect(readJoinTargets(outline, step, 'ship')).toEqual([
    { step: expect.any(String), title: 'Ship', state: 'covered', phase: 'delivery', notes: ['Ship-m1', 'Ship-d1'] },
  ])
})

it('finds a step by the words of its notes', () => {
  expect(titles('RESULT  wish')).toEqual(['Wish'])
  expect(titles('build')).toEqual([])
})
