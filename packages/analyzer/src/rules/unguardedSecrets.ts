import { missingControl } from './missingControl.ts'

/** Keys and passwords are neither searched for nor kept in a safe place. */
export const unguardedSecrets = missingControl({
  id: 'DEV-03',
  severity: 'medium',
  title: { en: 'Secrets are not looked after', de: 'Niemand kümmert sich um Secrets' },
  anyOf: ['secret-scanning', 'secrets-management'],
  phases: ['development', 'delivery', 'operations'],
  missing: {
    en: 'No secret scanning or secrets management in development, delivery or operations',
    de: 'Kein Secret-Scan und keine Secrets-Verwaltung in der Entwicklung, in der Auslieferung oder im Betrieb',
  },
  why: {
    en: 'A key in the repository is the shortest way in, and it stays in the history.',
    de: 'Ein Schlüssel im Repository ist der kürzeste Weg hinein, und er bleibt in der Historie.',
  },
  todo: {
    en: 'Let every commit be searched for keys and passwords, and keep the real ones in a vault.',
    de: 'Jeden Commit nach Schlüsseln und Passwörtern durchsuchen lassen und die echten in einem Tresor aufbewahren.',
  },
  source: 'The method: a tabletop exercise about a leaked cloud key. OWASP CICD-SEC-6.',
  frameworks: ['CICD-SEC-6'],
})
