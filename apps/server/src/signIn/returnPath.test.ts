import { expect, it } from 'vitest'
import { returnPath } from './returnPath.ts'

const HERE = 'https://walls.example.org'

it.each([
  ['/', '/'],
  ['/b/abc', '/b/abc'],
  ['/b/abc?view=outline', '/b/abc?view=outline'],
  ['/b/abc#token', '/b/abc'],
  ['/a/../b', '/b'],
])('[S116] takes %s as %s', (wanted, path) => expect(returnPath(wanted, HERE)).toBe(path))

it.each([
  null,
  '',
  'b/abc',
  'https://walls.example.org.evil.example/',
  'https://evil.example/',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/%2e//evil.example',
  'javascript:alert(1)',
  `/${'x'.repeat(1_000)}`,
])('[S116] takes nobody to %j', (wanted) => expect(returnPath(wanted, HERE)).toBe('/'))
