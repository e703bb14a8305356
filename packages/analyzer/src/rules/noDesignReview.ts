import { missingControl } from './missingControl.ts'

/** Nobody but the team looks at the design before it is built. */
export const noDesignReview = missingControl({
  id: 'ANA-05',
  severity: 'low',
  title: { en: 'No review of the design', de: 'Niemand prüft den Entwurf' },
  anyOf: ['architecture-review', 'secure-blueprint'],
  phases: ['refinement'],
  missing: {
    en: 'No architecture review or secure blueprint in refinement',
    de: 'Kein Architektur-Review und keine sichere Vorlage in der Verfeinerung',
  },
  why: {
    en: 'Requirements that cut across all teams need somebody who looks after them before the design is set.',
    de: 'Anforderungen, die alle Teams betreffen, brauchen jemanden, der sie vertritt, bevor der Entwurf feststeht.',
  },
  todo: {
    en: 'Let somebody from outside the team look at the design before it is built, or start from a blueprint that is known to be secure.',
    de: 'Jemanden von außerhalb des Teams auf den Entwurf schauen lassen, bevor gebaut wird – oder mit einer Vorlage beginnen, die nachweislich sicher ist.',
  },
  source: 'The method: architecture groups look after cross-functional requirements.',
  frameworks: ['PW.2.1'],
})
