import { missingControl } from './missingControl.ts'

/** Nobody can look up what happened in production. */
export const noStructuredLogging = missingControl({
  id: 'OPS-01',
  severity: 'high',
  title: { en: 'No structured logging', de: 'Kein strukturiertes Logging' },
  anyOf: ['structured-logging'],
  phases: ['operations'],
  missing: { en: 'No structured logging in operations', de: 'Kein strukturiertes Logging im Betrieb' },
  why: {
    en: 'It is the basis of every insight into production.',
    de: 'Es ist die Grundlage für jeden Einblick in die Produktion.',
  },
  todo: {
    en: 'Log what happens as structured events and bring them together in one place.',
    de: 'Was passiert, als strukturierte Ereignisse loggen und an einer Stelle zusammenführen.',
  },
  source: 'The method: structured logging. NIST CSF PR.PS-04.',
  frameworks: ['PR.PS-04', 'CICD-SEC-10'],
})
