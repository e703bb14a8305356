import { missingControl } from './missingControl.ts'

/** Security stands neither in the stories nor in the definitions of the team. */
export const noSecurityInStories = missingControl({
  id: 'ANA-03',
  severity: 'medium',
  title: { en: 'Security is no part of the story', de: 'Sicherheit ist kein Teil der Story' },
  anyOf: [
    'security-acceptance-criteria',
    'security-requirements',
    'definition-of-ready',
    'definition-of-done',
    'abuse-stories',
  ],
  phases: ['input', 'refinement', 'development'],
  missing: {
    en: 'No security criteria, requirements, abuse stories or definitions in input, refinement or development',
    de: 'Keine Sicherheitskriterien, keine Sicherheitsanforderungen, keine Abuse Stories und keine Definition dazu im Input, in der Verfeinerung oder in der Entwicklung',
  },
  why: {
    en: "Security conditions belong in the acceptance criteria or in the team's definitions. What is written in neither is neither estimated nor tested.",
    de: 'Sicherheitsbedingungen gehören in die Akzeptanzkriterien oder in die Definitionen des Teams. Was nirgends steht, wird weder geschätzt noch getestet.',
  },
  todo: {
    en: 'Write security conditions into the acceptance criteria, or make them part of the definition of ready or the definition of done.',
    de: 'Sicherheitsbedingungen in die Akzeptanzkriterien schreiben oder in die Definition of Ready oder die Definition of Done aufnehmen.',
  },
  source: 'The method: security conditions in the list of acceptance criteria and in the definition of done.',
  frameworks: ['PO.4.1'],
})
