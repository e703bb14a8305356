import { missingControl } from './missingControl.ts'

/** Nothing but people says whether a change works. */
export const noAutomatedTests = missingControl({
  id: 'DEV-02',
  severity: 'high',
  title: { en: 'No automated tests', de: 'Keine automatisierten Tests' },
  anyOf: ['automated-tests', 'security-tests'],
  phases: ['development', 'delivery'],
  missing: {
    en: 'No automated tests in development or delivery',
    de: 'Keine automatisierten Tests in der Entwicklung oder in der Auslieferung',
  },
  why: {
    en: 'Without tests nobody dares to update a dependency, or to fix production fast.',
    de: 'Ohne Tests traut sich niemand, eine Abhängigkeit zu aktualisieren oder die Produktion schnell zu reparieren.',
  },
  todo: {
    en: 'Automate the tests that tell you whether you may deliver, security tests among them, and run them with every change.',
    de: 'Die Tests automatisieren, die sagen, ob ihr ausliefern dürft, auch Sicherheitstests – und sie mit jeder Änderung laufen lassen.',
  },
  source: 'The method: automated tests. NIST SSDF PW.8.2.',
  frameworks: ['PW.8.2'],
})
