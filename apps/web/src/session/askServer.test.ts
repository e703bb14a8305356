import { expect, it } from 'vitest'
import { parseProblemIssues } from './askServer.ts'

it('reads what a server found wrong', () => {
  const issues = [{ path: 'notes[0].kind', message: 'is missing' }]
  expect(parseProblemIssues({ code: 'input/invalid', issues: [...issues, 'x', { path: 1 }] })).toEqual(issues)
  expect(parseProblemIssues(undefined)).toEqual([])
})
