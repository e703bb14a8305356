import type { RuleExample, Sketch } from './sketch.ts'

export const roleExamples: Readonly<Record<string, RuleExample>> = {
  'ROL-01': { fires: refinementWith('UX', 'Dev team'), silent: refinementWith('UX', 'Dev team', 'PO Anna') },
  'ROL-02': {
    fires: refinementWith('PO Anna', 'Dev team'),
    silent: {
      ...refinementWith('PO Anna', 'Dev team'),
      roster: [{ name: 'Jonas', role: 'Tech Lead' }],
    },
  },
  'ROL-03': { fires: refinementWith('PO Anna', 'Dev team'), silent: refinementWith('PO Anna', 'Security champion') },
  'ROL-04': { fires: alertsFor('Devs'), silent: alertsFor('Firefighter (one person, in turns)') },
  'ROL-05': { fires: wishesOf('Sales'), silent: wishesOf('Sales', 'Customer service', 'Legal') },
}

function refinementWith(...people: string[]): Sketch {
  return { steps: { refine: { phase: 'refinement', people, media: ['Refinement'], deliverables: ['User stories'] } } }
}

function alertsFor(...people: string[]): Sketch {
  const alerts = { phase: 'operations', people, media: ['Alert channel'], deliverables: ['Incident ticket'] } as const
  return { steps: { alerts } }
}

function wishesOf(...people: string[]): Sketch {
  return { steps: { wishes: { phase: 'input', people, media: ['Jour fixe'], deliverables: ['Wishes'] } } }
}
