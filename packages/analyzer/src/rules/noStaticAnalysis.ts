import { missingControl } from './missingControl.ts'

/** No tool reads the code. */
export const noStaticAnalysis = missingControl({
  id: 'DEV-04',
  severity: 'low',
  title: { en: 'No static analysis', de: 'Keine statische Analyse' },
  anyOf: ['sast'],
  phases: ['development', 'delivery'],
  missing: {
    en: 'No static analysis in development or delivery',
    de: 'Keine statische Analyse in der Entwicklung oder in der Auslieferung',
  },
  why: {
    en: 'It is cheap and early, and it never gets tired of looking for the same mistakes.',
    de: 'Sie ist billig, kommt früh und wird nie müde, nach denselben Fehlern zu suchen.',
  },
  todo: {
    en: 'Let a scanner read the code with every change, and begin with few rules that nobody argues about.',
    de: 'Einen Scanner bei jeder Änderung den Code lesen lassen und mit wenigen Regeln anfangen, über die niemand streitet.',
  },
  source: 'The method: scanners on the way to production. NIST SSDF PW.7.2.',
  frameworks: ['PW.7.2'],
})
