import type { RuleExample, SketchStep } from './sketch.ts'

const MAIL: SketchStep = { phase: 'input', people: ['Sales', 'PO'], media: ['Mail to the PO'], deliverables: ['Wish'] }
const AGENCY: SketchStep = {
  phase: 'development',
  people: ['Agency (external)'],
  media: ['Shared folder'],
  deliverables: ['Banner templates'],
}

export const handOverExamples: Readonly<Record<string, RuleExample>> = {
  'HND-01': {
    fires: { steps: { hand: MAIL } },
    silent: { steps: { hand: { ...MAIL, controls: ['Encrypted mail (S/MIME)'] } } },
  },
  'HND-02': {
    fires: { steps: { work: AGENCY } },
    silent: { steps: { work: { ...AGENCY, controls: ['NDA signed', 'Code review of what comes in'] } } },
  },
}
