import { expect, it } from 'vitest'
import { Phrases } from './phrases.ts'

const words = (text: string): string[] => text.split(' ')

it('finds phrases on word borders, the longest at each place', () => {
  const phrases = new Phrases(['not', 'not yet', 'scan'])
  expect(phrases.findIn(words('scan not yet or not scanned'))).toEqual([
    { index: 0, length: 1 },
    { index: 1, length: 2 },
    { index: 4, length: 1 },
  ])
})

it('finds nothing behind the end', () => {
  const phrases = new Phrases(['not yet'])
  expect(phrases.lengthAt(words('maybe not'), 1)).toBe(0)
  expect(phrases.lengthAt(words('maybe not'), 7)).toBe(0)
  expect(phrases.findIn([])).toEqual([])
})

it('takes words that objects have for words', () => {
  expect(new Phrases(['no']).findIn(words('constructor __proto__ no'))).toEqual([{ index: 2, length: 1 }])
})
