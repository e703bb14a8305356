import { missingControl } from './missingControl.ts'

/** Nothing says which versions of others go into the build. */
export const floatingVersions = missingControl({
  id: 'DEL-07',
  severity: 'low',
  title: { en: 'Floating versions', de: 'Versionen sind nicht festgelegt' },
  anyOf: ['dependency-pinning'],
  phases: ['development', 'delivery'],
  missing: {
    en: 'No pinned versions in development or delivery',
    de: 'Keine festgelegten Versionen in der Entwicklung oder in der Auslieferung',
  },
  why: {
    en: 'New releases of others enter the build unseen and untested.',
    de: 'Neue Releases von anderen geraten ungesehen und ungetestet in den Build.',
  },
  todo: {
    en: 'Pin every version with a lock file, and take packages from one source that you trust.',
    de: 'Jede Version mit einem Lockfile festlegen und Pakete aus einer einzigen Quelle beziehen, der ihr vertraut.',
  },
  source: 'The method: no blind integration of new, untested releases. NIST SSDF PW.4.1.',
  frameworks: ['PW.4.1'],
})
