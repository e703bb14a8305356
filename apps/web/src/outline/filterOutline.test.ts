import { analyze } from '@pathwall/analyzer'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { filterOutline } from './filterOutline.ts'
import { foldText } from './foldText.ts'
import { notesIn, readOutline, type OutlinePhase } from './readOutline.ts'

const map = aMap()
  .withStep('Größenabschätzung', { phase: 'refinement', people: ['Product Owner'] })
  .withStep('Build', { controls: ['Secret scan'] })
  .withStep('Deploy', { phase: 'delivery', controls: ['Canary'] })
  .withNote({ id: 'waf', text: 'Scan of the edge', phase: 'operations', x: 40_000, y: 3_000 })
  .build()
const outline = readOutline(map, analyze(map))
const found = (phases: OutlinePhase[]) => notesIn(phases).map((note) => note.id)

it('finds text without regard to case, diacritics and white space', () => {
  expect(foldText('  Größen-\nABSCHÄTZUNG ')).toBe('grossen- abschatzung')
  expect(found(filterOutline(outline, 'GROSSEN').phases)).toEqual(['Größenabschätzung-m1', 'Größenabschätzung-d1'])
  expect(found(filterOutline(outline, 'größenabschätzung RESULT').phases)).toEqual(['Größenabschätzung-d1'])
})

it('keeps the step and the phase around what was found', () => {
  const { phases, found: count } = filterOutline(outline, 'scan')
  expect(count).toBe(2)
  expect(phases.map(({ phase, steps, loose }) => [phase, steps.map((step) => step.title), loose.length])).toEqual([
    ['development', ['Build'], 0],
    ['operations', [], 1],
  ])
  expect(phases[0]?.steps[0]?.notes).toEqual([])
})

it('wants every word, in any order', () => {
  expect(filterOutline(outline, 'scan secret').found).toBe(1)
  expect(filterOutline(outline, 'scan canary')).toEqual({ phases: [], found: 0 })
})

it('keeps one note whatever it says, without counting it as found', () => {
  const { phases, found: count } = filterOutline(outline, 'canary', 'Build-m1')
  expect([found(phases), count]).toEqual([['Build-m1', 'Deploy-c1'], 1])
})

it('leaves the outline as it is while nothing is searched for', () => {
  const { phases, found: count } = filterOutline(outline, '  ')
  expect(phases).toBe(outline)
  expect(count).toBe(map.notes.length)
})
