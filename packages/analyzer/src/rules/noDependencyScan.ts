import { missingControl } from './missingControl.ts'

/** Nobody checks what others have written. */
export const noDependencyScan = missingControl({
  id: 'DEL-01',
  severity: 'high',
  title: { en: 'Dependencies are not scanned', de: 'Abhängigkeiten werden nicht geprüft' },
  anyOf: ['dependency-scan'],
  phases: ['development', 'delivery', 'operations'],
  missing: {
    en: 'No dependency scan in development, delivery or operations',
    de: 'Keine Prüfung der Abhängigkeiten in der Entwicklung, in der Auslieferung oder im Betrieb',
  },
  why: {
    en: 'Most of the code that runs was written by others.',
    de: 'Der meiste Code, der läuft, ist von anderen geschrieben.',
  },
  todo: {
    en: 'Scan the dependencies for known weaknesses with every build, and let serious ones stop it.',
    de: 'Die Abhängigkeiten bei jedem Build auf bekannte Schwachstellen prüfen und ernste den Build stoppen lassen.',
  },
  source: 'The method: scanning dependencies. NIST SSDF PW.4.4.',
  frameworks: ['PW.4.4', 'CICD-SEC-3'],
})
