import { missingControl } from './missingControl.ts'

/** Nobody decides who may change the way to production. */
export const unguardedPipeline = missingControl({
  id: 'DEL-06',
  severity: 'low',
  title: { en: 'Nobody guards the pipeline', de: 'Niemand bewacht die Pipeline' },
  anyOf: ['pipeline-access', 'branch-protection', 'segregation-of-duties'],
  phases: ['development', 'delivery'],
  missing: {
    en: 'No pipeline access control, branch protection or segregation of duties in development or delivery',
    de: 'Keine Zugriffskontrolle der Pipeline, kein Branch-Schutz und keine Funktionstrennung in der Entwicklung oder in der Auslieferung',
  },
  why: {
    en: 'The pipeline is the highway to production: whoever can change it can change what runs.',
    de: 'Die Pipeline ist die Autobahn in die Produktion: Wer sie ändern kann, kann ändern, was läuft.',
  },
  todo: {
    en: 'Decide who may change the pipeline and the main branch, and let nobody approve their own change.',
    de: 'Festlegen, wer die Pipeline und den Hauptbranch ändern darf, und niemanden die eigene Änderung freigeben lassen.',
  },
  source: 'OWASP CICD-SEC-1 and CICD-SEC-5.',
  frameworks: ['CICD-SEC-5'],
})
