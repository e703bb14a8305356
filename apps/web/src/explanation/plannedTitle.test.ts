import { analyze } from '@pathwall/analyzer'
import { CATALOGUE } from '@pathwall/catalog'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { plannedTitle } from './plannedTitle.ts'

it.each(['en', 'de'] as const)('is read as planned for every control of the catalogue (%s)', (language) => {
  const map = aMap()
    .withStep('Build', { controls: CATALOGUE.map((control) => plannedTitle(control, language)) })
    .build()
  const ids = map.notes.filter(({ kind }) => kind === 'control').map(({ id }) => id)
  expect(ids).toHaveLength(CATALOGUE.length)
  const notes = map.notes.map((note) => {
    const control = CATALOGUE[ids.indexOf(note.id)]
    return control === undefined ? note : { ...note, pinned: [control.id] }
  })
  const { bindings } = analyze({ ...map, notes })
  expect(ids.map((id) => bindings[id]?.matches)).toEqual(CATALOGUE.map(({ id }) => ({ [id]: 'planned' })))
})
