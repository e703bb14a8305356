import { expect, it } from 'vitest'
import { formatFigure } from './formatFigure.ts'

const words = (line: string) => line.trim().replace(/\s+/g, ' ')

it('says whether the aim was met', () => {
  expect(words(formatFigure('p95', 84.21, 'ms', '100'))).toBe('p95 84.2 ms aim 100 ms: met')
  expect(words(formatFigure('p95', 130.4, 'ms', '100'))).toBe('p95 130 ms aim 100 ms: missed')
  expect(words(formatFigure('updates', 900, '/s', '>=1000'))).toBe('updates 900 /s aim >=1000 /s: missed')
  expect(words(formatFigure('size', 5.5, 'KB'))).toBe('size 5.50 KB')
})
