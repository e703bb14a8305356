import type { RuleExample } from './sketch.ts'

export const coverageExamples: Readonly<Record<string, RuleExample>> = {
  'COV-01': {
    fires: {
      steps: {
        deploy: { phase: 'delivery', people: ['Devs'], media: ['Deploy to production'], deliverables: ['Release 4.2'] },
      },
    },
    silent: {
      steps: {
        deploy: {
          phase: 'delivery',
          people: ['Devs'],
          media: ['Deploy to production'],
          deliverables: ['Release 4.2'],
          controls: ['Canary release, 10 % first'],
        },
      },
    },
  },
  'COV-03': {
    fires: {
      steps: {
        refine: {
          phase: 'refinement',
          people: ['PO', 'Dev team'],
          media: ['Refinement'],
          deliverables: ['User stories'],
          controls: ['Threat modelling?', 'Security criteria (from Q3)'],
        },
      },
    },
    silent: {
      steps: {
        refine: {
          phase: 'refinement',
          people: ['PO', 'Dev team'],
          media: ['Refinement'],
          deliverables: ['User stories'],
          controls: ['Threat modelling with every epic', 'Security criteria (from Q3)'],
        },
      },
    },
  },
}
