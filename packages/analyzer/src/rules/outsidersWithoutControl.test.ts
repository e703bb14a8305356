import { expect, it } from 'vitest'
import { saidBy } from '../../test/saidBy.ts'
import type { SketchStep } from '../examples/sketch.ts'

const aMapWith = (people: readonly string[], more: SketchStep = {}) => ({
  steps: { work: { phase: 'development' as const, people, media: ['Dropbox'], ...more } },
})

it('[A33] names outsiders at a step where nothing is in place', () => {
  expect(saidBy('HND-02', aMapWith(['Devs', 'Agency (external)']))).toEqual([
    'medium step work-p1 work-p2 work-m1: “Dropbox” involves outsiders (“Agency (external)”), and no control checks what comes in or goes out.',
  ])
  expect(saidBy('HND-02', aMapWith(['Dienstleister XY', 'Hersteller-Support']), { language: 'de' })).toEqual([
    'medium step work-p1 work-p2 work-m1: Bei „Dropbox“ wirken Externe mit („Dienstleister XY“ und „Hersteller-Support“), und keine Kontrolle prüft, was herein- und hinausgeht.',
  ])
})

it('[A33] is silent with an active control, and not with a planned one', () => {
  expect(saidBy('HND-02', aMapWith(['Agency'], { controls: ['NDA signed'] }))).toEqual([])
  expect(saidBy('HND-02', aMapWith(['Agency'], { controls: ['NDA?'] })).length).toBe(1)
})

it('[A33] is silent about the team, users, and those who look after outsiders', () => {
  for (const who of [
    'Dev team',
    'External users',
    'Externe Kunden',
    'Vendor management',
    'Ansprechpartner Fachbereich',
  ])
    expect(saidBy('HND-02', aMapWith([who]))).toEqual([])
})

it('[A33] is silent about outsiders of whom it is not said what they do', () => {
  expect(saidBy('HND-02', aMapWith(['Agency'], { media: [] }))).toEqual([])
})
