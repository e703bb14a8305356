import { expect, it } from 'vitest'
import { saidBy } from '../../test/saidBy.ts'
import type { Sketch, SketchDecision, SketchStep } from '../examples/sketch.ts'
import { analyze } from '../analyze.ts'
import { sketchMap } from '../examples/sketchMap.ts'

const aMapWith = (decisions: readonly Omit<SketchDecision, 'step'>[], more: SketchStep = {}): Sketch => ({
  steps: { daily: { phase: 'development', people: ['Agency (extern)'], media: ['Daily'], ...more } },
  decisions: decisions.map((decision) => ({ step: 'daily', ...decision })),
})
const MISSING = 'low step daily-p1 daily-m1: The decision about “Daily” lacks'

it('[A34] says what a decision about a gap lacks', () => {
  expect(saidBy('DEC-01', aMapWith([{}]))).toEqual([`${MISSING} an owner and a reason, so it does not count yet.`])
  expect(saidBy('DEC-01', aMapWith([{ owner: 'Anna', reason: ' ' }]))).toEqual([
    `${MISSING} a reason, so it does not count yet.`,
  ])
  expect(saidBy('DEC-01', aMapWith([{ reason: 'Small' }]))).toEqual([`${MISSING} an owner, so it does not count yet.`])
  expect(saidBy('DEC-01', aMapWith([{ reason: 'Klein' }]), { language: 'de' })).toEqual([
    'low step daily-p1 daily-m1: Der Entscheidung über „Daily“ fehlt eine verantwortliche Person; sie zählt deshalb noch nicht.',
  ])
})

it('[A34] is silent about a whole decision, also beside one that is not, and leaves the gap open otherwise', () => {
  expect(saidBy('DEC-01', aMapWith([{ owner: 'Anna', reason: 'Small' }]))).toEqual([])
  expect(saidBy('DEC-01', aMapWith([{}, { owner: 'Anna', reason: 'Small' }]))).toEqual([])
  expect(saidBy('COV-01', aMapWith([{ owner: 'Anna' }])).length).toBe(1)
})

it('[A34] judges decisions about findings, too', () => {
  expect(saidBy('DEC-01', aMapWith([{ rule: 'HND-02', owner: 'Anna' }]))).toEqual([
    'low step daily-p1 daily-m1: The decision about “Hand-over to or from outsiders” at “Daily” lacks a reason, so it does not count yet.',
  ])
  expect(saidBy('DEC-01', aMapWith([{ rule: 'HND-02', owner: 'Anna', reason: 'NDA' }]))).toEqual([])
})

it('[A34] is silent where there is nothing to decide any more', () => {
  expect(saidBy('DEC-01', aMapWith([{}], { controls: ['Code review'] }))).toEqual([])
  expect(saidBy('DEC-01', aMapWith([{ rule: 'STR-01' }]))).toEqual([])
  const map = sketchMap(aMapWith([{ rule: 'HND-02' }]))
  const finding = analyze(map).findings.find(({ ruleId }) => ruleId === 'HND-02')?.fingerprint ?? ''
  expect(saidBy('DEC-01', map).length).toBe(1)
  const suppressions = [{ finding, rule: 'HND-02', reason: 'Our own company' }]
  expect(saidBy('DEC-01', { ...map, suppressions })).toEqual([])
  expect(saidBy('DEC-01', { ...map, decisions: [{ notes: ['nobody'], decision: 'accept' }] })).toEqual([])
})
