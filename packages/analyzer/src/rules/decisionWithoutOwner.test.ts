import { expect, it } from 'vitest'
import { saidBy } from '../../test/saidBy.ts'
import type { Sketch, SketchDecision, SketchStep } from '../examples/sketch.ts'
import { analyze } from '../analyze.ts'
import { sketchMap } from '../examples/sketchMap.ts'

const aMapWith = (decisions: readonly Omit<SketchDecision, 'step'>[], more: SketchStep = {}): Sketch => ({
  steps: { daily: { phase: 'development', people: ['Agency (extern)'], media: ['Daily'], ...more } },
  decisions: decisions.map((decision) => ({ step: 'daily', ...decision })),
})
const MISSING = 'low step daily-p1 daily-m1: What was decided about “Daily” has'

it('[A34] says what a decision about a gap lacks', () => {
  expect(saidBy('DEC-01', aMapWith([{}]))).toEqual([
    `${MISSING} neither an owner nor a reason, so it does not count yet.`,
  ])
  expect(saidBy('DEC-01', aMapWith([{ owner: 'Anna', reason: ' ' }]))).toEqual([
    `${MISSING} no reason, so it does not count yet.`,
  ])
  expect(saidBy('DEC-01', aMapWith([{ reason: 'Small' }]))).toEqual([`${MISSING} no owner, so it does not count yet.`])
  expect(saidBy('DEC-01', aMapWith([{ reason: 'Klein' }]), { language: 'de' })).toEqual([
    'low step daily-p1 daily-m1: Was über „Daily“ entschieden wurde, hat keine verantwortliche Person und zählt deshalb noch nicht.',
  ])
})

it('[A34] is silent about a whole decision, also beside one that is not, and leaves the gap open otherwise', () => {
  expect(saidBy('DEC-01', aMapWith([{ owner: 'Anna', reason: 'Small' }]))).toEqual([])
  expect(saidBy('DEC-01', aMapWith([{}, { owner: 'Anna', reason: 'Small' }]))).toEqual([])
  expect(saidBy('COV-01', aMapWith([{ owner: 'Anna' }])).length).toBe(1)
})

it('[A34] judges decisions about findings, too', () => {
  expect(saidBy('DEC-01', aMapWith([{ rule: 'HND-02', owner: 'Anna' }]))).toEqual([
    'low step daily-p1 daily-m1: What was decided about “Hand-over to or from outsiders” at “Daily” has no reason, so it does not count yet.',
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
