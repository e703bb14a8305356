import type { RuleExample, Sketch, SketchStep } from './sketch.ts'

const CODING: SketchStep = { phase: 'development', people: ['Devs'], media: ['Coding'], deliverables: ['Branch'] }
const WEEKLY: SketchStep = { phase: 'input', people: ['PO', 'Sales'], media: ['Weekly'], deliverables: ['Wish list'] }
const LEGAL: SketchStep = { phase: 'refinement', people: ['Legal'], media: ['Legal check'], deliverables: ['Comments'] }

/** A short path from an idea to a running system. */
const PATH: NonNullable<Sketch['steps']> = {
  ask: WEEKLY,
  refine: { phase: 'refinement', people: ['PO', 'Devs'], media: ['Refinement'], deliverables: ['User stories'] },
  build: CODING,
  deploy: { phase: 'delivery', people: ['Devs'], media: ['Deploy'], deliverables: ['Release'] },
  run: { phase: 'operations', people: ['Ops'], media: ['Shop in production'], deliverables: ['Orders'] },
}
const FLOWS = ['ask > refine', 'refine > build', 'build > deploy', 'deploy > run']

const TAG_MANAGER: NonNullable<Sketch['steps']> = {
  tags: { phase: 'development', people: ['SEO team'], media: ['Tag manager'], deliverables: ['Tracking tags'] },
  publish: { phase: 'delivery', people: ['SEO team'], media: ['Publish button'], deliverables: ['Tags in production'] },
}

const SPECIFICATION: SketchStep = { phase: 'refinement', deliverables: ['API specification'] }

export const structureExamples: Readonly<Record<string, RuleExample>> = {
  'STR-01': {
    fires: { steps: { spec: SPECIFICATION, build: CODING }, flows: ['spec > build'] },
    silent: { steps: { spec: { ...SPECIFICATION, people: ['Architects'] }, build: CODING }, flows: ['spec > build'] },
  },
  'STR-02': {
    fires: { steps: { ask: WEEKLY, legal: LEGAL }, flows: ['ask > legal'] },
    silent: { steps: { ...PATH, legal: LEGAL }, flows: [...FLOWS, 'ask > legal', 'legal > build'] },
  },
  'STR-03': {
    fires: {
      steps: {
        form: { phase: 'refinement', media: ['Security questionnaire'], deliverables: ['Questionnaire, filled in'] },
      },
    },
    silent: { steps: { build: { phase: 'delivery', media: ['Build pipeline'], deliverables: ['Package'] } } },
  },
  'STR-04': {
    fires: { steps: { daily: { phase: 'development', people: ['Dev team'], media: ['Daily'] } } },
    silent: {
      steps: {
        daily: { phase: 'development', people: ['Dev team'], media: ['Daily'], deliverables: ['Plan for today'] },
      },
    },
  },
  'STR-05': {
    fires: { steps: { council: { phase: 'input', people: ['Works council'] } } },
    silent: { steps: { council: { phase: 'input', people: ['Works council'], media: ['Monthly hearing'] } } },
  },
  'STR-06': {
    fires: { steps: { ask: WEEKLY, build: CODING }, flows: ['ask > build'] },
    silent: { steps: PATH, flows: FLOWS },
  },
  'STR-07': {
    fires: { steps: { ...PATH, ...TAG_MANAGER }, flows: [...FLOWS, 'tags > publish'] },
    silent: { steps: { ...PATH, ...TAG_MANAGER }, flows: [...FLOWS, 'ask > tags', 'tags > publish', 'publish > run'] },
  },
  'STR-08': {
    fires: { steps: PATH, flows: FLOWS.filter((flow) => !flow.startsWith('ask')) },
    silent: { steps: PATH, flows: FLOWS },
  },
  'STR-09': {
    fires: { steps: PATH, flows: FLOWS, controls: [{ text: 'Web application firewall', phase: 'operations' }] },
    silent: {
      steps: PATH,
      flows: FLOWS,
      controls: [{ text: 'Web application firewall', phase: 'operations', covers: ['run'] }],
    },
  },
  'STR-10': {
    fires: { steps: { a: LEGAL, b: { ...LEGAL, people: ['Works council'], media: ['Hearing'] } } },
    silent: { steps: { a: LEGAL, b: { ...LEGAL, media: ['Second check'], deliverables: ['Release by Legal'] } } },
  },
  'STR-11': {
    fires: {
      steps: {
        review: { phase: 'development', people: ['Devs'], media: ['Code review'], deliverables: ['Merged branch'] },
      },
    },
    silent: {
      steps: {
        review: {
          phase: 'development',
          people: ['Devs'],
          media: ['Pull request'],
          deliverables: ['Merged branch'],
          controls: ['Code review'],
        },
      },
    },
  },
  'STR-12': {
    fires: { steps: PATH, flows: FLOWS.slice(0, -1) },
    silent: { steps: PATH, flows: FLOWS },
  },
  'STR-13': {
    fires: { steps: { ask: { ...WEEKLY, deliverables: ['Wish list', ' '] } } },
    silent: { steps: { ask: WEEKLY } },
  },
}
