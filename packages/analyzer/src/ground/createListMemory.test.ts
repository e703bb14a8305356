import { expect, it } from 'vitest'
import { createListMemory } from './createListMemory.ts'

it('[A45] answers anew only when a list, or what it is asked about, is another', () => {
  const remember = createListMemory<{ name: string }, string>()
  const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }]
  let asked = 0
  const ask = (list: readonly { name: string }[], about?: unknown): string =>
    remember(list, about, () => `${list.map(({ name }) => name).join('')}${++asked}`)
  expect([ask([a, b]), ask([c]), ask([a, b]), ask([c])]).toEqual(['ab1', 'c2', 'ab1', 'c2'])
  expect([ask([a, c]), ask([a, c, b]), ask([a, c])]).toEqual(['ac3', 'acb4', 'ac5'])
  expect([ask([a, c], 'flows'), ask([a, c], 'flows'), ask([a, c])]).toEqual(['ac6', 'ac6', 'ac7'])
  expect([ask([]), ask([])]).toEqual(['8', '9'])
})
