import { expect, it } from 'vitest'
import { Vocabulary } from './vocabulary.ts'

const vocabulary = new Vocabulary(
  new Set([
    'dependency',
    'scan',
    'pen',
    'test',
    'ids',
    'policy',
    'dashboard',
    'rollback',
    'prometheus',
    'datenschutz',
    'freigabe',
  ]),
)

it.each([
  ['scan', ['scan'], true],
  ['scanning', ['scan'], true],
  ['scanners', ['scan'], true],
  ['abhaengigkeiten', ['dependency'], true],
  ['deps', ['dependency'], true],
  ['policies', ['policy'], true],
  ['dashboards', ['dashboard'], true],
  ['freigaben', ['freigabe'], false],
  ['pentests', ['pen', 'test'], false],
  ['abhaengigkeitsscan', ['dependency', 'scan'], false],
  ['ids', ['ids'], true],
])('[A21] reads %s as %j', (word, lexemes, isExact) => {
  expect(vocabulary.read(word)).toEqual({ lexemes, isExact, isTypo: false })
})

it('[A22] reads a misspelt word as the one that is meant, and says so', () => {
  expect(vocabulary.read('depedency')).toEqual({ lexemes: ['dependency'], isExact: false, isTypo: true })
  expect(vocabulary.read('datnschutz')).toEqual({
    lexemes: vocabulary.read('datenschutz').lexemes,
    isExact: false,
    isTypo: true,
  })
})

it('leaves what it does not know', () => {
  expect(vocabulary.read('kampagne')).toEqual({ lexemes: ['kampagne'], isExact: true, isTypo: false })
  expect(vocabulary.read('backlog').lexemes).toEqual(['backlog'])
  expect(vocabulary.knows('kampagne')).toBe(false)
  expect(vocabulary.knows('scans')).toBe(true)
})
