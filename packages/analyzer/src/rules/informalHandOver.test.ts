import { expect, it } from 'vitest'
import { saidBy } from '../../test/saidBy.ts'
import type { SketchStep } from '../examples/sketch.ts'

const aMapWith = (media: string, more: SketchStep = { deliverables: ['Wish'] }) => ({
  steps: { hand: { phase: 'input' as const, people: ['Sales'], media: [media], ...more } },
})

it('[A33] names what travels where nobody can see it', () => {
  expect(saidBy('HND-01', aMapWith('E-mail to the PO'))).toEqual([
    'medium step hand-p1 hand-m1 hand-d1: Nothing protects or records “Wish” when handed over by “E-mail to the PO”.',
  ])
  expect(saidBy('HND-01', aMapWith('Zuruf', { deliverables: ['Wunsch', 'Termin'] }), { language: 'de' })).toEqual([
    'medium step hand-p1 hand-m1 hand-d1 hand-d2: Bei der Übergabe von „Wunsch“ und „Termin“ über „Zuruf“ wird nichts geschützt oder festgehalten.',
  ])
  expect(saidBy('HND-01', aMapWith('Weekly call', {}))).toEqual([
    'medium step hand-p1 hand-m1: Nothing protects or records what is agreed by “Weekly call”.',
  ])
})

it('[A33] is silent with an active control, and not with a planned one', () => {
  expect(saidBy('HND-01', aMapWith('E-Mail', { controls: ['S/MIME'] }))).toEqual([])
  expect(saidBy('HND-01', aMapWith('E-Mail', { controls: ['S/MIME (geplant)'] })).length).toBe(1)
})

it('[A33] asks media only: a mail can be a result, and people are no medium', () => {
  expect(saidBy('HND-01', aMapWith('Jira', { people: ['Call team'], deliverables: ['OK per Teams-Chat'] }))).toEqual([])
})

it('[A33] knows files that are sent around from files that lie where they belong', () => {
  for (const media of [
    'Excel wird herumgeschickt',
    'spreadsheet sent around',
    'Excel-Liste im Umlauf',
    'CSV als Anhang',
  ])
    expect(saidBy('HND-01', aMapWith(media)).length).toBe(1)
  for (const media of [
    'Excel',
    'Kampagnenplan.xlsx im SharePoint',
    'CSV-Versand per SFTP-Job',
    'Mail-Server',
    'Post-Mortem',
  ])
    expect(saidBy('HND-01', aMapWith(media))).toEqual([])
})
