import { controlExample } from './controlExample.ts'
import type { RuleExample, SketchStep } from './sketch.ts'

const refinement: SketchStep = {
  ...{ phase: 'refinement', people: ['PO Anna', 'Dev team'] },
  ...{ media: ['Refinement (Wed)'], deliverables: ['User stories'] },
}
const steering: SketchStep = {
  ...{ phase: 'input', people: ['Management', 'PO Anna'] },
  ...{ media: ['Steering committee'], deliverables: ['Goals'] },
}
const architecture: SketchStep = {
  ...{ phase: 'refinement', people: ['Dev team'] },
  ...{ media: ['Design session'], deliverables: ['Design'] },
}

export const analysisExamples: Readonly<Record<string, RuleExample>> = {
  'ANA-01': controlExample(refinement, {
    fires: ['Threat modelling??'],
    silent: ['Threat modelling with every epic'],
  }),
  'ANA-02': controlExample(steering, { fires: [], silent: ['Risk workshop, once a year'] }),
  'ANA-03': controlExample(refinement, { fires: ['Pairing'], silent: ['Security acceptance criteria'] }),
  'ANA-04': controlExample(steering, { fires: ['No risk register yet'], silent: ['Risk register'] }),
  'ANA-05': controlExample(architecture, { fires: [], silent: ['Architecture review'] }),
}
