import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { findSteps } from './findSteps.ts'
import { readGround } from '../ground/readGround.ts'
import { titleOf } from './titleOf.ts'

it.each([
  [{ people: ['Ops'], media: ['Jira', 'Mail'], deliverables: ['Ticket'] }, 'Jira'],
  [{ people: ['Ops'], media: [], deliverables: ['Ticket', 'Report'] }, 'Ticket'],
  [{ people: ['Ops', 'Dev'], media: [], deliverables: [] }, 'Ops, Dev'],
  [{ media: ['  Kanban:\n Ready  for Dev '] }, 'Kanban: Ready for Dev'],
])('names a step with %o %s', (parts, title) => {
  const [step] = findSteps(readGround(aMap().withStep('S', parts).build()))
  expect(titleOf(step?.notes ?? [])).toBe(title)
})
