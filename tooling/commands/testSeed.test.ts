import { expect, it } from 'vitest'
import { testSeed } from './testSeed.ts'

const commit = (): string => '00c5ede8a1b2c3d4e5f60718293a4b5c6d7e8f90'

it('takes the seed that is given', () => {
  expect(testSeed({ TEST_SEED: '7', CI: 'true' }, commit)).toBe('7')
})

it('follows from the commit in CI, below what a seed may be', () => {
  expect(testSeed({ CI: 'true' }, commit)).toBe(String(0x00c5ede))
  expect(testSeed({ CI: 'true', TEST_SEED: '' }, () => 'ffffffffff')).toBe(String(2 ** 28 - 1))
})

it('is left to each test elsewhere, and where there is no commit', () => {
  expect(testSeed({}, commit)).toBeUndefined()
  expect(testSeed({ CI: 'true' }, () => undefined)).toBeUndefined()
})
