import { expect, it } from 'vitest'
import { readSelectedFinding } from './selectedFinding.ts'

it('reads a fingerprint from the address, and nothing else', () => {
  const fingerprint = '0123456789abcdef'.repeat(4)
  expect(readSelectedFinding(`?finding=${fingerprint}`)).toBe(fingerprint)
  expect(readSelectedFinding(`?other=1&finding=${fingerprint}`)).toBe(fingerprint)
  const others = ['', '?finding=', '?finding=<b>', `?finding=${fingerprint}0`, '?finding=COV-01']
  expect(others.filter((search) => readSelectedFinding(search) !== undefined)).toEqual([])
})
