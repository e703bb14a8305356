import { missingControl } from './missingControl.ts'

/** One person alone can bring a change in. */
export const noCodeReview = missingControl({
  id: 'DEV-01',
  severity: 'high',
  title: { en: 'No review of code', de: 'Niemand prüft den Code' },
  anyOf: ['code-review'],
  phases: ['development', 'delivery'],
  missing: {
    en: 'No code review in development or delivery',
    de: 'Kein Code-Review in der Entwicklung oder in der Auslieferung',
  },
  why: {
    en: 'One person alone can bring a change in, by mistake or on purpose.',
    de: 'Eine einzelne Person kann eine Änderung hineinbringen, aus Versehen oder mit Absicht.',
  },
  todo: {
    en: 'Let a second person look at every change before it is merged, in a pair or in a pull request, and let the branch insist on it.',
    de: 'Eine zweite Person auf jede Änderung schauen lassen, bevor sie gemergt wird, im Pairing oder im Pull Request – und den Branch darauf bestehen lassen.',
  },
  source: 'The method: pairing and reviews. NIST SSDF PW.7.2.',
  frameworks: ['PW.7.2', 'CICD-SEC-1'],
})
