import { missingControl } from './missingControl.ts'

/** Nobody sees whether the system serves the business. */
export const invisibleHealth = missingControl({
  id: 'OPS-03',
  severity: 'medium',
  title: { en: 'Health is not visible', de: 'Der Zustand ist nicht sichtbar' },
  anyOf: ['health-dashboard', 'monitoring'],
  phases: ['operations'],
  missing: {
    en: 'No health dashboard or monitoring in operations',
    de: 'Kein Dashboard und kein Monitoring im Betrieb',
  },
  why: {
    en: 'Anybody should be able to see at any time whether the system serves the business.',
    de: 'Alle sollten jederzeit sehen können, ob das System dem Geschäft dient.',
  },
  todo: {
    en: 'Show a few numbers that the business understands where the team sees them every day.',
    de: 'Wenige Zahlen, die das Business versteht, dort zeigen, wo das Team sie jeden Tag sieht.',
  },
  source: 'The method: the health of the system is made visible.',
  frameworks: [],
})
