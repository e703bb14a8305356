import type { SvgOptions } from '../src/index.ts'

/** The words of a picture, for tests. */
export const words: SvgOptions = {
  phaseNames: {
    input: 'Input',
    refinement: 'Refinement',
    development: 'Development',
    delivery: 'Delivery',
    operations: 'Operations',
  },
  kindNames: { people: 'People', media: 'Media', deliverable: 'Deliverable', control: 'Control' },
  stateNames: { covered: 'Covered', planned: 'Planned', gap: 'Gap', accepted: 'Accepted', none: 'Not judged' },
}
