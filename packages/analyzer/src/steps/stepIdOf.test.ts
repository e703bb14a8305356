import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { readGround } from '../ground/readGround.ts'
import { identityOf, stepIdOf } from './stepIdOf.ts'

const notesOf = (...notes: [kind: 'people' | 'media' | 'deliverable', id: string][]) => {
  const builder = aMap()
  for (const [kind, id] of notes) builder.withNote({ id, kind, text: 'x' })
  return readGround(builder.build()).notes
}

it('[A6] is made of media and deliverables, sorted, whoever takes part', () => {
  const alone = notesOf(['media', 'm'], ['deliverable', 'd2'], ['deliverable', 'd1'])
  const crowded = notesOf(['people', 'p'], ['deliverable', 'd1'], ['media', 'm'], ['deliverable', 'd2'])
  expect(stepIdOf(alone)).toBe('d1+d2+m')
  expect(stepIdOf(crowded)).toBe('d1+d2+m')
  expect(identityOf(crowded)).toEqual(['d1', 'd2', 'm'])
})

it('[A6] falls back to people when there is nothing else', () => {
  expect(stepIdOf(notesOf(['people', 'b'], ['people', 'a']))).toBe('~a+b')
  expect(identityOf(notesOf(['people', 'b']))).toEqual([])
})

it('[A6] tells notes apart whose ids contain its own signs', () => {
  const ids = [
    stepIdOf(notesOf(['media', 'a+b'])),
    stepIdOf(notesOf(['media', 'a'], ['media', 'b'])),
    stepIdOf(notesOf(['media', 'a\\'], ['media', 'b'])),
    stepIdOf(notesOf(['media', 'a\\+b'])),
    stepIdOf(notesOf(['media', '~a'])),
    stepIdOf(notesOf(['people', 'a'])),
  ]
  expect(new Set(ids).size).toBe(ids.length)
})
