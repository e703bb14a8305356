import type { RuleExample, Sketch, SketchStep } from './sketch.ts'

const REFINEMENT: SketchStep = {
  phase: 'refinement',
  people: ['PO', 'Dev team'],
  media: ['Refinement'],
  deliverables: ['User stories'],
}

/** From a wish to a branch; at planning stands what is asked for. */
function aWay(...controls: string[]): Sketch {
  return {
    steps: {
      ask: { phase: 'input', people: ['Sales', 'PO'], media: ['Jour fixe'], deliverables: ['Wish list'] },
      refine: REFINEMENT,
      plan: {
        phase: 'refinement',
        people: ['Dev team'],
        media: ['Planning'],
        deliverables: ['Sprint backlog'],
        controls,
      },
    },
    flows: ['ask > refine', 'refine > plan'],
  }
}

/** One sign-on for so many tools. */
function aSignOnFor(...tools: string[]): Sketch {
  const steps = tools.map((tool): [string, SketchStep] => [
    tool,
    { phase: 'development', people: ['Devs'], media: [tool], deliverables: [`Work in ${tool}`] },
  ])
  return {
    steps: Object.fromEntries(steps),
    controls: [{ text: 'Single sign-on with MFA', phase: 'development', covers: tools }],
  }
}

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
  'COV-02': {
    fires: {
      steps: {
        test: {
          phase: 'development',
          people: ['QA'],
          media: ['Board: in test'],
          deliverables: ['Test protocol'],
          controls: ['Jonas has a look'],
        },
      },
    },
    silent: {
      steps: {
        test: {
          phase: 'development',
          people: ['QA'],
          media: ['Board: in test'],
          deliverables: ['Test protocol'],
          controls: ['Code review by Jonas'],
        },
      },
    },
  },
  'COV-03': {
    fires: { steps: { refine: { ...REFINEMENT, controls: ['Threat modelling?', 'Security criteria (from Q3)'] } } },
    silent: {
      steps: {
        refine: { ...REFINEMENT, controls: ['Threat modelling with every epic', 'Security criteria (from Q3)'] },
      },
    },
  },
  'COV-04': { fires: aWay(), silent: aWay('Definition of ready with a security question') },
  'COV-05': {
    fires: aSignOnFor('Jira', 'Confluence', 'GitHub', 'Figma', 'Sonar', 'Slack'),
    silent: aSignOnFor('Jira', 'GitHub'),
  },
}
