import { toMapFile } from '@pathwall/domain'
import { aLargeMap } from '@pathwall/testkit'
import { addNote, expectSaved, noteOf } from './person.ts'
import { expect, test } from './pathwallTest.ts'

const NOTES = 2_000
const TEXT = 'Threat modelling before every release, with the whole team, its champions and somebody from operations'

// Opening so large a wall takes minutes where many browsers share two cores.
test.use({ actionTimeout: 120_000 })

test('every letter arrives that somebody types on a wall of 2,000 notes, while the findings follow', async ({
  makeBoard,
  join,
}) => {
  test.setTimeout(300_000)
  const board = await makeBoard({ map: toMapFile(aLargeMap(NOTES)) })
  const anna = await join(board.links.facilitator, 'Anna')
  await addNote(anna.page, 'control', TEXT)
  await expect(noteOf(anna.page, TEXT)).toHaveCount(1)
  await expectSaved(anna.page)

  const { notes } = await board.map()
  expect(notes).toHaveLength(NOTES + 1)
  const written = notes.find((note) => note.text === TEXT)
  expect(written).toMatchObject({ kind: 'control', text: TEXT })
  const analysis = await board.analysis()
  expect(Object.keys(analysis.bindings[written?.id ?? '']?.matches ?? {})).toContain('threat-modeling')
})
