import type { RuleExample, Sketch, SketchDecision, SketchStep } from './sketch.ts'

const DAILY: SketchStep = {
  phase: 'development',
  people: ['Dev team'],
  media: ['Daily'],
  deliverables: ['Plan for today'],
}

const aDecision = (fields: Omit<SketchDecision, 'step'>): Sketch => ({
  steps: { daily: DAILY },
  decisions: [{ step: 'daily', ...fields }],
  asOf: '2026-11-21',
})

export const decisionExamples: Readonly<Record<string, RuleExample>> = {
  'DEC-01': {
    fires: aDecision({ owner: 'Anna (PO)', date: '2026-09-01' }),
    silent: aDecision({ owner: 'Anna (PO)', reason: 'Nothing is decided there', date: '2026-09-01' }),
  },
  'DEC-02': {
    fires: aDecision({ owner: 'Anna (PO)', reason: 'Nothing is decided there', date: '2024-05-01' }),
    silent: aDecision({
      owner: 'Anna (PO)',
      reason: 'Nothing is decided there',
      date: '2026-05-01',
      review: '2027-05-01',
    }),
  },
}
