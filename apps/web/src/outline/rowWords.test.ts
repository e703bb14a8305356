import { analyze } from '@pathwall/analyzer'
import { aMap } from '@pathwall/testkit'
import { afterEach, expect, it } from 'vitest'
import { setLanguage } from '../messages/messages.ts'
import { useViewSettings } from '../ui/viewSettings.ts'
import { readOutline } from './readOutline.ts'
import { readOutlineRows } from './readOutlineRows.ts'
import { rowLabel } from './rowWords.ts'
import { shortText } from './shortText.ts'

const before = useViewSettings.getState()
afterEach(() => useViewSettings.setState(before))

const map = aMap()
  .withStep('Build', { controls: ['Scanner, planned for Q3'] })
  .withStep('Ship', { phase: 'delivery' })
  .withNote({ id: 'waf', text: 'WAF', phase: 'operations', x: 40_000, y: 3_000 })
  .withNote({ id: 'blank', kind: 'people', text: ' ', phase: 'operations', x: 39_000, y: 3_500 })
  .withArrow('Build-d1', 'Ship-m1')
  .build()
const rows = readOutlineRows(readOutline(map, analyze(map)), {
  toggled: new Set(['note:Build-d1']),
  isSearching: false,
})
const said = (language: 'en' | 'de') => {
  setLanguage(language)
  return rows.map((row) => rowLabel(row))
}

it('says every row in full', () => {
  expect(said('en')).toEqual([
    'Input, no step, No notes',
    'Refinement, no step, No notes',
    'Development, 1 step, 3 notes',
    'Step: Build, Planned',
    'Media: Build',
    'Deliverable: Build result, 1 connection',
    'Leads to Media “Ship”',
    'Control: Scanner, planned for Q3, planned',
    'Delivery, 1 step, 1 gap, 2 notes',
    'Step: Ship, No control',
    'Media: Ship, 1 connection',
    'Deliverable: Ship result',
    'Operations, no step, 2 notes',
    'In no step, 2 notes',
    'People: blank note',
    'Control: WAF, covers no step',
  ])
})

it('says it in German too', () => {
  expect(said('de').slice(5, 10)).toEqual([
    'Ergebnis: Build result, 1 Verbindung',
    'Führt zu Medium „Ship“',
    'Kontrolle: Scanner, planned for Q3, geplant',
    'Auslieferung, 1 Schritt, 1 Lücke, 2 Zettel',
    'Schritt: Ship, Keine Kontrolle',
  ])
})

it('cuts a long text at a word', () => {
  expect(shortText('one\n two')).toBe('one two')
  expect(shortText(`${'word '.repeat(20)}`)).toBe(`${'word '.repeat(11)}word…`)
  expect(shortText('x'.repeat(80))).toBe(`${'x'.repeat(60)}…`)
})
